package callout.backoffice;

import callout.shared.Characters;
import callout.shared.FieldChecks;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.web.Moments;
import callout.web.StaffPrincipal;
import callout.workflow.web.SiteZones;
import callout.workforce.Absence;
import callout.workforce.Absences;
import callout.workforce.Technician;
import callout.workforce.Workforce;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may be reported absent by whoever asks, from when on and for how long: the same on the board
 * and on the page of absences. Days are of the technician's area.
 */
@Component
class AbsenceDesk {

  private static final int YEARS_AHEAD = 3;

  private final Workforce workforce;
  private final Absences absences;
  private final SiteZones zones;
  private final Moments moments;

  AbsenceDesk(Workforce workforce, Absences absences, SiteZones zones, Moments moments) {
    this.workforce = workforce;
    this.absences = absences;
    this.zones = zones;
    this.moments = moments;
  }

  /** Those of the areas of whoever asks, by name. */
  List<Technician> inSight() {
    StaffPrincipal person = StaffPrincipal.current();
    return workforce.technicians().stream()
        .filter(technician -> person.worksIn(technician.areaCode()))
        .sorted(Comparator.comparing(Technician::name))
        .toList();
  }

  /**
   * @throws NotFound if there is no such technician, or not for whoever asks
   */
  Technician inSight(String username) {
    return inSight().stream()
        .filter(technician -> technician.username().equals(username))
        .findFirst()
        .orElseThrow(() -> new NotFound("technician", username));
  }

  LocalDate today(Technician technician) {
    return moments.today(zones.of(technician.areaCode()));
  }

  /** What day it is for each of them, by username; each area's clock is looked at once. */
  Map<String, LocalDate> today(Collection<Technician> technicians) {
    Map<String, LocalDate> ofArea = new HashMap<>();
    return technicians.stream()
        .collect(
            Collectors.toMap(
                Technician::username,
                one -> ofArea.computeIfAbsent(one.areaCode(), area -> today(one))));
  }

  /**
   * Those that are not over, by first day.
   *
   * @param today what day it is for each technician whose absences are asked for, by username
   */
  List<Absence> of(Map<String, LocalDate> today) {
    if (today.isEmpty()) {
      return List.of();
    }
    LocalDate first = Collections.min(today.values());
    return absences.from(first).stream()
        .filter(
            absence ->
                !absence
                    .lastDay()
                    .isBefore(today.getOrDefault(absence.technician(), LocalDate.MAX)))
        .toList();
  }

  /**
   * @param to left empty: one day
   * @throws InvalidInput at {@code from}, {@code to} or {@code reason}
   */
  void report(
      Technician technician, @Nullable String from, @Nullable String to, @Nullable String reason) {
    LocalDate today = today(technician);
    LocalDate latest = today.plusYears(YEARS_AHEAD);
    LocalDate first = day("from", from);
    LocalDate last = to == null || to.isBlank() ? first : day("to", to);
    String why = reason == null ? "" : reason.strip();
    new FieldChecks()
        .that(!first.isBefore(today), "from", "past", "That day is over.")
        .that(!first.isAfter(latest), "from", "too-far", "That is too far ahead.")
        .that(!last.isBefore(first), "to", "last-day-early", "The last day is before the first.")
        .that(!last.isAfter(latest), "to", "too-far", "That is too far ahead.")
        .required("reason", why, 500)
        .that(
            Characters.fit(why),
            "reason",
            "invalid-character",
            "A control character is not allowed here.")
        .done();
    absences.report(technician.username(), first, last, why);
  }

  /**
   * They are back today: what has not begun never was. Nothing if it is over already.
   *
   * @return whose absence it was
   * @throws NotFound if there is no such absence, or not for whoever asks
   */
  Technician end(UUID id) {
    Absence absence = absences.find(id).orElseThrow(() -> new NotFound("absence", id));
    Technician technician = inSight(absence.technician());
    absences.end(id, today(technician));
    return technician;
  }

  private static LocalDate day(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw InvalidInput.at(field, "required", "Please fill this in.");
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException noDay) {
      throw InvalidInput.at(field, "no-day", "Enter a day that there is, such as 2026-03-01.");
    }
  }
}
