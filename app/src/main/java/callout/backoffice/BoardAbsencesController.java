package callout.backoffice;

import callout.customers.Area;
import callout.customers.Customers;
import callout.shared.Characters;
import callout.shared.FieldChecks;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.web.Moments;
import callout.web.Texts;
import callout.workforce.Absence;
import callout.workforce.Absences;
import callout.workforce.Technician;
import callout.workforce.Workforce;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The absences of one technician, on the board, for whoever sees their area there. */
@Controller
@ResponseBody
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class BoardAbsencesController {

  private static final int YEARS_AHEAD = 3;

  /**
   * @param reason a usual one by its code, or in words
   */
  record Report(
      @Nullable String technician,
      @Nullable String from,
      @Nullable String to,
      @Nullable String reason) {}

  /**
   * @param today on the technician's clock: the first day that may be reported
   */
  record Reported(String name, String today, List<Line> absences) {}

  /**
   * @param begun whether it can only be ended, no longer taken back
   */
  record Line(String id, String text, boolean begun) {}

  /** What was done, in words. */
  record Done(String said) {}

  private final Workforce workforce;
  private final Absences absences;
  private final AbsenceWords words;
  private final Customers customers;
  private final Moments moments;
  private final Texts texts;

  BoardAbsencesController(
      Workforce workforce,
      Absences absences,
      AbsenceWords words,
      Customers customers,
      Moments moments,
      Texts texts) {
    this.workforce = workforce;
    this.absences = absences;
    this.words = words;
    this.customers = customers;
    this.moments = moments;
    this.texts = texts;
  }

  @GetMapping("/board/absences")
  Reported reported(@RequestParam String technician) {
    Technician one = inSight(technician);
    LocalDate today = today(one);
    return new Reported(
        one.name(),
        today.toString(),
        absences.from(today).stream()
            .filter(absence -> absence.technician().equals(technician))
            .map(absence -> line(absence, today))
            .toList());
  }

  private Line line(Absence absence, LocalDate today) {
    return new Line(
        absence.id().toString(), words.whole(absence), absence.firstDay().isBefore(today));
  }

  @PostMapping("/board/absences")
  Done report(@RequestBody Report report) {
    Technician one = inSight(String.valueOf(report.technician()));
    LocalDate today = today(one);
    LocalDate latest = today.plusYears(YEARS_AHEAD);
    LocalDate from = day("from", report.from());
    LocalDate to = day("to", report.to());
    String reason = report.reason() == null ? "" : report.reason().strip();
    new FieldChecks()
        .that(!from.isBefore(today), "from", "past", "That day is over.")
        .that(!from.isAfter(latest), "from", "too-far", "That is too far ahead.")
        .that(!to.isBefore(from), "to", "last-day-early", "The last day is before the first.")
        .that(!to.isAfter(latest), "to", "too-far", "That is too far ahead.")
        .required("reason", reason, 500)
        .that(
            Characters.fit(reason),
            "reason",
            "invalid-character",
            "A control character is not allowed here.")
        .done();
    absences.report(one.username(), from, to, reason);
    return new Done(texts.of("board.absence.reported", one.name()));
  }

  @PostMapping("/board/absences/{id}/end")
  Done end(@PathVariable UUID id) {
    BoardController.requireSight();
    Absence absence = absences.find(id).orElseThrow(() -> new NotFound("absence", id));
    Technician one = inSight(absence.technician());
    absences.end(id, today(one));
    return new Done(texts.of("board.absence.ended", one.name()));
  }

  /**
   * @throws NotFound if there is no such technician, or not for whoever asks
   */
  private Technician inSight(String username) {
    BoardController.requireSight();
    return workforce
        .technician(username)
        .filter(one -> BoardView.inSight(customers).stream().anyMatch(area -> isOf(area, one)))
        .orElseThrow(() -> new NotFound("technician", username));
  }

  private LocalDate today(Technician one) {
    ZoneId zone =
        customers.areas().stream()
            .filter(area -> isOf(area, one))
            .findFirst()
            .map(Area::zone)
            .orElseThrow();
    return moments.today(zone);
  }

  private static boolean isOf(Area area, Technician one) {
    return area.code().equals(one.areaCode());
  }

  private static LocalDate day(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw InvalidInput.at(field, "required", "Please fill this in.");
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException noDay) {
      throw InvalidInput.at(field, "no-day", "Enter a day such as 2026-03-01.");
    }
  }
}
