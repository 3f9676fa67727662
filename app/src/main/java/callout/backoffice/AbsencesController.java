package callout.backoffice;

import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.web.SiteZones;
import callout.workforce.Absence;
import callout.workforce.Technician;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /** The page {@code /absences}. */
  record AbsencesPage(
      List<Choice> technicians,
      String earliest,
      Filled filled,
      Map<String, String> problems,
      List<Row> rows) {}

  /** Somebody who can be chosen. */
  record Choice(String code, String name) {}

  /** The form as it was filled in. */
  record Filled(String technician, String from, String to, String reason) {}

  /** An absence in the list. */
  record Row(UUID id, String name, String days, String reason) {}

  private final AbsenceDesk desk;
  private final AbsenceWords words;
  private final SiteZones zones;
  private final Moments moments;
  private final Texts texts;

  AbsencesController(
      AbsenceDesk desk, AbsenceWords words, SiteZones zones, Moments moments, Texts texts) {
    this.desk = desk;
    this.words = words;
    this.zones = zones;
    this.moments = moments;
    this.texts = texts;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String technician, Model model) {
    WaitingVisits.requireRight();
    String today =
        desk.inSight().stream()
            .filter(one -> one.username().equals(technician))
            .findFirst()
            .map(desk::today)
            .orElseGet(() -> moments.today(zones.of(null)))
            .toString();
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
    try {
      if (technician.isBlank()) {
        throw InvalidInput.at("technician", "required", "Choose a technician.");
      }
      Technician away = desk.inSight(technician);
      desk.report(away, from, to, reason);
      next.addFlashAttribute("said", texts.of("absences.done", away.name()));
      return "redirect:/absences";
    } catch (InvalidInput refused) {
      return page(model, new Filled(technician, from, to, reason), problems(refused));
    }
  }

  @PostMapping("/{id}/end")
  String end(@PathVariable UUID id, RedirectAttributes next) {
    WaitingVisits.requireRight();
    try {
      next.addFlashAttribute("said", texts.of("absences.ended", desk.end(id).name()));
    } catch (NotFound takenBackMeanwhile) {
      // sent twice, or somebody was faster: the list shows that it is gone
    }
    return "redirect:/absences";
  }

  private String page(Model model, Filled filled, Map<String, String> problems) {
    List<Technician> technicians = desk.inSight();
    Map<String, LocalDate> today = desk.today(technicians);
    Map<String, String> names =
        technicians.stream().collect(Collectors.toMap(Technician::username, Technician::name));
    List<Row> rows =
        desk.of(today).stream()
            .map(absence -> row(absence, Objects.requireNonNull(names.get(absence.technician()))))
            .toList();
    List<Choice> choices =
        technicians.stream().map(t -> new Choice(t.username(), t.name())).toList();
    // whose day has begun decides when the form is sent: areas may be in several time zones
    String earliest =
        today.values().stream().min(Comparator.naturalOrder()).map(String::valueOf).orElse("");
    model.addAttribute("absences", new AbsencesPage(choices, earliest, filled, problems, rows));
    return "backoffice/absences";
  }

  private Row row(Absence absence, String name) {
    return new Row(absence.id(), name, words.days(absence), words.reason(absence.reason()));
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
