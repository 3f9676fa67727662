package callout.backoffice;

import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.web.Moments;
import callout.web.StaffPrincipal;
import callout.web.Texts;
import callout.workflow.web.SiteZones;
import callout.workforce.Absence;
import callout.workforce.Absences;
import callout.workforce.Technician;
import callout.workforce.Workforce;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Dispatchers say who is away, and that somebody is well again. */
@Controller
@RequestMapping("/absences")
class AbsencesController {

  private static final int LONGEST_DAYS = 366;

  /** The page {@code /absences}. */
  record AbsencesPage(
      List<Choice> technicians, Filled filled, Map<String, String> problems, List<Row> rows) {}

  /** Somebody who can be chosen. */
  record Choice(String code, String name) {}

  /** The form as it was filled in. */
  record Filled(String technician, String from, String to, String reason) {}

  /** An absence in the list. */
  record Row(UUID id, String name, String days, String reason) {}

  private final Absences absences;
  private final Workforce workforce;
  private final AbsenceWords words;
  private final SiteZones zones;
  private final Moments moments;
  private final Texts texts;

  AbsencesController(
      Absences absences,
      Workforce workforce,
      AbsenceWords words,
      SiteZones zones,
      Moments moments,
      Texts texts) {
    this.absences = absences;
    this.workforce = workforce;
    this.words = words;
    this.zones = zones;
    this.moments = moments;
    this.texts = texts;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String technician, Model model) {
    WaitingVisits.requireRight();
    String today = today().toString();
    return page(model, new Filled(technician, today, today, ""), Map.of());
  }

  @PostMapping
  String report(
      @RequestParam(defaultValue = "") String technician,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes next) {
    WaitingVisits.requireRight();
    var filled = new Filled(technician, from, to, reason);
    try {
      LocalDate first = day("from", from);
      LocalDate last = to.isBlank() ? first : day("to", to);
      if (ChronoUnit.DAYS.between(first, last) > LONGEST_DAYS) {
        throw InvalidInput.at("to", "too-long", "A year at most.");
      }
      if (last.isBefore(today())) {
        throw InvalidInput.at("to", "past", "This day is over already.");
      }
      Technician away = inSight(technician);
      absences.report(away.username(), first, last, reason.strip());
      next.addFlashAttribute("said", texts.of("absences.done", away.name()));
      return "redirect:/absences";
    } catch (InvalidInput refused) {
      return page(model, filled, problems(refused));
    }
  }

  @PostMapping("/{id}/end")
  String end(@PathVariable UUID id, RedirectAttributes next) {
    WaitingVisits.requireRight();
    absences
        .find(id)
        .ifPresent(
            absence -> {
              Technician back = inSight(absence.technician());
              absences.end(id, today());
              next.addFlashAttribute("said", texts.of("absences.ended", back.name()));
            });
    return "redirect:/absences";
  }

  private String page(Model model, Filled filled, Map<String, String> problems) {
    List<Technician> technicians = technicians();
    List<Row> rows =
        absences.from(today()).stream()
            .flatMap(
                absence ->
                    technicians.stream()
                        .filter(t -> t.username().equals(absence.technician()))
                        .map(t -> row(absence, t.name())))
            .toList();
    List<Choice> choices =
        technicians.stream().map(t -> new Choice(t.username(), t.name())).toList();
    model.addAttribute("absences", new AbsencesPage(choices, filled, problems, rows));
    return "backoffice/absences";
  }

  private Row row(Absence absence, String name) {
    int days = (int) ChronoUnit.DAYS.between(absence.firstDay(), absence.lastDay()) + 1;
    return new Row(
        absence.id(), name, moments.days(absence.firstDay(), days), words.reason(absence.reason()));
  }

  private List<Technician> technicians() {
    StaffPrincipal person = StaffPrincipal.current();
    return workforce.technicians().stream()
        .filter(technician -> person.worksIn(technician.areaCode()))
        .sorted(Comparator.comparing(Technician::name))
        .toList();
  }

  private Technician inSight(String username) {
    if (username.isBlank()) {
      throw InvalidInput.at("technician", "required", "Choose a technician.");
    }
    return technicians().stream()
        .filter(technician -> technician.username().equals(username))
        .findFirst()
        .orElseThrow(() -> new NotFound("technician", username));
  }

  private LocalDate today() {
    return moments.today(zones.of(null));
  }

  private static LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException noDay) {
      throw InvalidInput.at(field, "no-day", "Choose a day.");
    }
  }

  private Map<String, String> problems(InvalidInput refused) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (FieldProblem problem : refused.problems()) {
      problems.putIfAbsent(
          problem.field(), texts.of("absences.problem." + problem.field() + "." + problem.code()));
    }
    return problems;
  }
}
