package callout.backoffice;

import callout.web.Texts;
import callout.workforce.Absence;
import callout.workforce.Technician;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

  private final AbsenceDesk desk;
  private final AbsenceWords words;
  private final Texts texts;

  BoardAbsencesController(AbsenceDesk desk, AbsenceWords words, Texts texts) {
    this.desk = desk;
    this.words = words;
    this.texts = texts;
  }

  @GetMapping("/board/absences")
  Reported reported(@RequestParam(defaultValue = "") String technician) {
    BoardController.requireSight();
    Technician one = desk.inSight(technician);
    LocalDate today = desk.today(one);
    return new Reported(
        one.name(),
        today.toString(),
        desk.of(Map.of(one.username(), today)).stream()
            .map(absence -> line(absence, today))
            .toList());
  }

  private Line line(Absence absence, LocalDate today) {
    return new Line(
        absence.id().toString(), words.whole(absence), absence.firstDay().isBefore(today));
  }

  @PostMapping("/board/absences")
  Done report(@RequestBody Report report) {
    BoardController.requireSight();
    Technician one = desk.inSight(String.valueOf(report.technician()));
    desk.report(one, report.from(), report.to(), report.reason());
    return new Done(texts.of("board.absence.reported", one.name()));
  }

  @PostMapping("/board/absences/{id}/end")
  Done end(@PathVariable UUID id) {
    BoardController.requireSight();
    return new Done(texts.of("board.absence.ended", desk.end(id).name()));
  }
}
