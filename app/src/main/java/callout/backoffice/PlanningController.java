package callout.backoffice;

import callout.planning.PlanningRuns;
import callout.planning.Proposal;
import callout.planning.RunSummary;
import callout.shared.NotFound;
import callout.shared.RunId;
import callout.web.FormPage;
import callout.web.Moment;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.StaffTasks;
import callout.workflow.web.FormChoices;
import callout.workflow.web.FormDesk;
import callout.workflow.web.FormPageView;
import callout.workflow.web.SiteZones;
import callout.workflow.web.Standing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** Planning runs: the list, a new one by its form, and the proposal of each. */
@Controller
class PlanningController {

  private static final String PROCESS = "route-planning";

  /** The page {@code /planning}. */
  record PlanningPage(int waiting, List<RunRow> runs) {}

  /** A run in the list; {@code message} says why it failed. */
  record RunRow(
      String id,
      String days,
      String area,
      Standing standing,
      @Nullable String message,
      Moment started) {}

  private final PlanningRuns runs;
  private final RunPages pages;
  private final RunStandings standings;
  private final WaitingVisits waiting;
  private final StaffTasks tasks;
  private final FormDesk forms;
  private final FormChoices choices;
  private final SiteZones zones;
  private final Moments moments;
  private final Texts texts;

  PlanningController(
      PlanningRuns runs,
      RunPages pages,
      RunStandings standings,
      WaitingVisits waiting,
      StaffTasks tasks,
      FormDesk forms,
      FormChoices choices,
      SiteZones zones,
      Moments moments,
      Texts texts) {
    this.runs = runs;
    this.pages = pages;
    this.standings = standings;
    this.waiting = waiting;
    this.tasks = tasks;
    this.forms = forms;
    this.choices = choices;
    this.zones = zones;
    this.moments = moments;
    this.texts = texts;
  }

  @GetMapping("/planning")
  String list(Model model) {
    WaitingVisits.requireRight();
    List<RunRow> rows =
        runs.runs().stream()
            .filter(run -> RunStandings.inSight(run.request()))
            .map(this::row)
            .toList();
    model.addAttribute("planning", new PlanningPage(waiting.inSight().size(), rows));
    return "backoffice/planning";
  }

  private RunRow row(RunSummary run) {
    return new RunRow(
        run.run().toString(),
        standings.days(run.request()),
        standings.area(run.request()),
        standings.of(run.state(), run.published()),
        run.message(),
        moments.past(run.openedAt(), zones.of(run.request().areaCode())));
  }

  @GetMapping("/planning/runs/{id}")
  String run(@PathVariable String id, Model model) {
    WaitingVisits.requireRight();
    Proposal proposal = runs.proposal(runId(id));
    if (!RunStandings.inSight(proposal.request())) {
      throw new NotFound("planning run", id);
    }
    model.addAttribute("run", pages.of(proposal));
    return "backoffice/run";
  }

  @GetMapping("/planning/new")
  @FormPage
  String page(Model model) {
    WaitingVisits.requireRight();
    model.addAttribute("section", "planning");
    model.addAttribute(
        "task",
        new FormPageView(
            texts.of("planning.new"),
            null,
            null,
            "/planning/new/form",
            texts.of("start.run"),
            "/planning",
            "task.back.planning",
            texts.of("planning.new.intro")));
    return "workflow/start";
  }

  @GetMapping(path = "/planning/new/form", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  FormDesk.Drawn form() {
    WaitingVisits.requireRight();
    String tomorrow = moments.today(zones.of(null)).plusDays(1).toString();
    return choices.ofAreas(forms.draw(tasks.startForm(PROCESS), Map.of("firstDay", tomorrow)));
  }

  @PostMapping(path = "/planning/new/form", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  FormDesk.Taken start(@RequestBody Map<String, Object> values) {
    WaitingVisits.requireRight();
    String started = tasks.start(PROCESS, values);
    return new FormDesk.Taken(pageOf(started), texts.of("start.run.done"));
  }

  /** Where several runs were started, the list of runs. */
  private static String pageOf(String started) {
    try {
      return "/planning/runs/" + RunId.of(started);
    } catch (IllegalArgumentException several) {
      return "/planning";
    }
  }

  static RunId runId(String id) {
    try {
      return RunId.of(id);
    } catch (IllegalArgumentException noId) {
      throw new NotFound("planning run", id);
    }
  }
}
