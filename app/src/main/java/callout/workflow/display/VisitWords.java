package callout.workflow.display;

import callout.fieldwork.Photos;
import callout.fieldwork.VisitRecord;
import callout.fieldwork.VisitReport;
import callout.shared.Language;
import callout.shared.TimeWindow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what happened on a visit. */
@Component
public class VisitWords {

  private final StaffNames staff;
  private final Photos photos;

  VisitWords(StaffNames staff, Photos photos) {
    this.staff = staff;
    this.photos = photos;
  }

  /** One line: when, who, with what result, and what was said about it. */
  public String summary(VisitRecord visit, Language language, ZoneId zone) {
    List<String> parts = new ArrayList<>();
    parts.add(time(visit, language, zone));
    parts.add(staff.nameOf(visit.technician()));
    VisitReport report = visit.report();
    if (report != null) {
      parts.add(new Words(language).of("result." + report.result().code()));
      parts.addAll(told(report, language));
    }
    add(parts, new Words(language), "visit.photos", photos(visit));
    return String.join(" · ", parts.stream().filter(part -> !part.isBlank()).toList());
  }

  /** What the technician said beside the result: why not, hours, materials, what is left. */
  public List<String> told(VisitReport report, Language language) {
    var words = new Words(language);
    List<String> told = new ArrayList<>();
    if (report.reason() != null) {
      told.add(words.of("reason." + report.reason().code()));
    }
    add(told, words, "visit.worked", hours(report, language));
    add(told, words, "visit.materials", report.usedMaterials());
    add(told, words, "visit.remaining", report.remainingWork());
    add(told, words, "visit.problems", report.problems());
    add(told, words, null, report.remarks());
    return told;
  }

  /** How it ended, with the reason if the work was not carried out. */
  public String result(VisitReport report, Language language) {
    var words = new Words(language);
    String result = words.of("result." + report.result().code());
    return report.reason() == null
        ? result
        : result + ": " + words.of("reason." + report.reason().code());
  }

  /** From arrival to the end, in the place's own time; empty if nobody arrived. */
  public String time(VisitRecord visit, Language language, ZoneId zone) {
    Instant arrived = visit.arrivedAt();
    Instant finished = visit.finishedAt();
    if (arrived == null) {
      return "";
    }
    var words = new Words(language);
    return finished == null || !arrived.isBefore(finished)
        ? words.moment(arrived, zone)
        : words.window(new TimeWindow(arrived, finished), zone);
  }

  /** Hours worked, such as {@code 1.5}; null if not told. */
  public static @Nullable String hours(VisitReport report, Language language) {
    return report.workedHours() == null ? null : OrderWords.plain(report.workedHours(), language);
  }

  /** How many photos were taken; empty if none. */
  public String photos(VisitRecord visit) {
    int taken = photos.of(visit).size();
    return taken == 0 ? "" : Integer.toString(taken);
  }

  private static void add(
      List<String> parts, Words words, @Nullable String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      parts.add(key == null ? value : words.of(key).formatted(value));
    }
  }
}
