package callout.journey;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is to become of each row, by its place in the file alone: the same at every run. */
record Plan(int index, Row row, boolean reviewed, Ending ending) {

  private static final int REFUSED_ROW = 2;
  private static final int MOVED_ROW = 7;
  static final int WINDOW_DAYS = 5;
  private static final int WINDOW_HOURS = 2;

  /**
   * @param today in Los Angeles; windows lie on the five weekdays after it
   */
  static List<Plan> of(List<Row> rows, LocalDate today) {
    List<Plan> plans = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = sent(i, rows.get(i), today);
      plans.add(new Plan(i, row, isReviewed(row), ending(i, row)));
    }
    return plans;
  }

  /** Assigned by hand before any run takes it. */
  boolean isByHand() {
    return index == 1;
  }

  /** Declined by the first technician. */
  boolean isDeclined() {
    return index % 20 == 9;
  }

  /** What the requester hears; of a visit once for each time it is planned. */
  List<String> notices() {
    List<String> notices = new ArrayList<>(ending.notices());
    int planned = notices.indexOf("visit-planned");
    if (isDeclined() && planned >= 0) {
      notices.add(planned, "visit-planned");
    }
    return notices;
  }

  /** Names the row without telling anything that stands in it. */
  @Override
  public String toString() {
    return "row %d".formatted(index);
  }

  private static Row sent(int index, Row row, LocalDate today) {
    Row placed = index == MOVED_ROW ? row.with("latitude", 36.17).with("longitude", -115.14) : row;
    if (index == REFUSED_ROW) {
      return placed.with("contactEmail", "no address");
    }
    return index % 2 == 0 ? placed.with("preferredWindows", List.of(window(index, today))) : placed;
  }

  /** Two hours in which everybody of a weekday's shifts is at work. */
  private static Map<String, String> window(int index, LocalDate today) {
    int turn = index / 2;
    ZonedDateTime start =
        windowDays(today)
            .get(turn % WINDOW_DAYS)
            .atTime(LocalTime.of(turn / WINDOW_DAYS % 2 == 0 ? 10 : 12, 0))
            .atZone(JourneyRows.LOS_ANGELES);
    return Map.of(
        "start", start.toOffsetDateTime().toString(),
        "end", start.plusHours(WINDOW_HOURS).toOffsetDateTime().toString());
  }

  /** The next weekdays: at weekends there are skills that only one person in an area has. */
  static List<LocalDate> windowDays(LocalDate today) {
    return Stream.iterate(today.plusDays(1), day -> day.plusDays(1))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
        .limit(WINDOW_DAYS)
        .toList();
  }

  private static boolean isReviewed(Row row) {
    boolean routine = List.of("maintenance", "inspection").contains(row.serviceType());
    return !row.isFarOutside() && (!routine || row.isUrgent() || !row.hasPlace());
  }

  private static Ending ending(int index, Row row) {
    if (index == REFUSED_ROW) {
      return Ending.REFUSED;
    }
    if (row.isFarOutside()) {
      return Ending.REJECTED_BY_RULE;
    }
    return switch (index % 10) {
      case 3 -> isReviewed(row) ? Ending.REJECTED_AT_REVIEW : Ending.AS_SPECIFIED;
      case 5 -> Ending.REJECTED_AT_APPROVAL;
      case 8 -> Ending.NOT_CARRIED_OUT;
      default -> Ending.AS_SPECIFIED;
    };
  }
}
