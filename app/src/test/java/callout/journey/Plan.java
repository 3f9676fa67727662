package callout.journey;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is to become of each row, by its place in the file alone: the same at every run.
 *
 * @param turn how many rows before it have the same course
 */
record Plan(int index, Row row, Course course, int turn) {

  static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
  static final int WINDOW_DAYS = 4;

  private static final int WINDOW_HOURS = 3;
  private static final int WINDOW_EVERY = 3;
  private static final String WITH_PORTAL = "K-1001";
  private static final String WITHOUT_PORTAL = "K-1005"; // who reads German

  /**
   * @param firstDay windows lie on the weekdays from there on
   */
  static List<Plan> of(List<Row> rows, LocalDate firstDay) {
    List<Course> left = new ArrayList<>(Course.shares(rows.size()));
    Map<Course, Integer> turns = new EnumMap<>(Course.class);
    List<Plan> plans = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      Course course =
          left.stream()
              .filter(c -> fits(c, row))
              .findFirst()
              .orElseThrow(() -> new AssertionError("No course is left that fits a row."));
      left.remove(course);
      int turn = turns.merge(course, 1, Integer::sum) - 1;
      plans.add(new Plan(i, sent(i, row, course, turn, firstDay), course, turn));
    }
    return plans;
  }

  /** The weekdays from a day on: at weekends an area has skills that only one person has. */
  static List<LocalDate> weekdays(LocalDate firstDay) {
    return Stream.iterate(firstDay, day -> day.plusDays(1))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
        .limit(WINDOW_DAYS)
        .toList();
  }

  /** Whether an agent looks at it first. */
  boolean isReviewed() {
    return course != Course.REJECTED_BY_RULE && isReviewed(row);
  }

  /** Whether its order gets a first version. */
  boolean isApproved() {
    return course.isPlanned() || cancelledAt() == CancelledAt.PLANNING;
  }

  /** Whether the customer has an account of the portal; else the office answers for him. */
  boolean hasPortal() {
    return row.cell("customerNumber").equals(WITH_PORTAL);
  }

  List<Change> changes() {
    return switch (course) {
      case CONFIRMED_ONCE -> Change.once(turn);
      case CONFIRMED_TWICE -> Change.twice(turn);
      default -> List.of();
    };
  }

  /** Whether the last change is agreed only when the work is done already. */
  boolean agreesLate() {
    List<Change> changes = changes();
    return turn % 2 == 1 && !changes.isEmpty() && changes.get(changes.size() - 1) != Change.NOBODY;
  }

  /** A case is cancelled earlier or later. */
  CancelledAt cancelledAt() {
    return switch (course) {
      case CANCELLED_BEFORE_PLANNING -> CancelledAt.before(turn, isReviewed());
      case CANCELLED_AFTER_PLANNING -> CancelledAt.after(turn);
      default -> CancelledAt.NEVER;
    };
  }

  /** Templates of what is sent, in order. */
  List<String> notices() {
    List<String> notices = new ArrayList<>(course.notices());
    changes().stream()
        .filter(Change::asksCustomer)
        .forEach(c -> notices.add(notices.indexOf("case-closed"), "confirmation-asked"));
    if (List.of(CancelledAt.APPROVAL, CancelledAt.PLANNING).contains(cancelledAt())) {
      notices.add(1, "request-accepted");
    }
    return notices;
  }

  /** Names the row without telling anything that stands in it. */
  @Override
  public String toString() {
    return "row %d (%s)".formatted(index, course);
  }

  private static boolean fits(Course course, Row row) {
    return row.isFarOutside()
        ? course == Course.REJECTED_BY_RULE
        : isReviewed(row) || !course.needsReview();
  }

  private static boolean isReviewed(Row row) {
    boolean routine = List.of("maintenance", "inspection").contains(row.serviceType());
    return !routine || row.isUrgent() || !row.hasPlace();
  }

  private static Row sent(int index, Row row, Course course, int turn, LocalDate firstDay) {
    boolean other = turn % 3 == 2 && course != Course.MERGED && !row.hasLocation();
    Row sent =
        windows(index, row, firstDay).with("customerNumber", other ? WITHOUT_PORTAL : WITH_PORTAL);
    return course == Course.REJECTED_BY_RULE
        ? sent.with("locationNumber", "").with("latitude", "36.17").with("longitude", "-115.14")
        : sent;
  }

  /** For every third row three hours in which everybody of a weekday's shifts is at work. */
  private static Row windows(int index, Row row, LocalDate firstDay) {
    if (index % WINDOW_EVERY != 0) {
      return row.with("preferredWindows[0].start", "").with("preferredWindows[0].end", "");
    }
    int turn = index / WINDOW_EVERY;
    ZonedDateTime start =
        weekdays(firstDay)
            .get(turn % WINDOW_DAYS)
            .atTime(LocalTime.of(turn / WINDOW_DAYS % 2 == 0 ? 9 : 11, 0))
            .atZone(LOS_ANGELES);
    return row.with("preferredWindows[0].start", start.toOffsetDateTime().toString())
        .with(
            "preferredWindows[0].end", start.plusHours(WINDOW_HOURS).toOffsetDateTime().toString());
  }
}
