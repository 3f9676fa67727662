package callout.backoffice;

import callout.planning.VisitDemand;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.CaseProjection;
import callout.workflow.CaseState;
import callout.workflow.StaffTasks;
import callout.workflow.TaskView;
import callout.workflow.display.Declined;
import callout.workflow.display.Purposes;
import callout.workflow.web.People;
import callout.workflow.web.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Visits that wait for a route; each can be given to a technician by hand. */
@Controller
class VisitsController {

  private static final int ROWS = 200;

  /** A visit in the list; {@code taskId} is null where the reader may not assign it. */
  record VisitRow(
      String id,
      String caseNumber,
      String title,
      @Nullable String customer,
      String needs,
      String wish,
      @Nullable Standing due,
      @Nullable String declined,
      @Nullable String taskId) {}

  private final WaitingVisits waiting;
  private final WaitingTimes times;
  private final CaseProjection cases;
  private final StaffTasks tasks;
  private final Declined declined;
  private final Moments moments;
  private final Purposes purposes;
  private final Texts texts;
  private final Clock clock;

  VisitsController(
      WaitingVisits waiting,
      WaitingTimes times,
      CaseProjection cases,
      StaffTasks tasks,
      Declined declined,
      Moments moments,
      Purposes purposes,
      Texts texts,
      Clock clock) {
    this.waiting = waiting;
    this.times = times;
    this.cases = cases;
    this.tasks = tasks;
    this.declined = declined;
    this.moments = moments;
    this.purposes = purposes;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/visits")
  String list(Model model) {
    WaitingVisits.requireRight();
    List<VisitDemand> visits = waiting.inSight().stream().limit(ROWS).toList();
    Function<VisitDemand, String> when = times.of(visits, "\n");
    model.addAttribute("visits", visits.stream().map(v -> row(v, when.apply(v))).toList());
    return "backoffice/visits";
  }

  private VisitRow row(VisitDemand visit, String when) {
    return new VisitRow(
        visit.visit().toString(),
        visit.caseNumber().value(),
        purposes.titled(visit, texts.language()),
        cases.find(visit.caseNumber()).map(CaseState::customerName).orElse(null),
        needs(visit),
        when,
        due(visit),
        declined(visit),
        tasks
            .ofBusinessKey(visit.visit().toString())
            .filter(task -> task.isFor(People.viewer()))
            .map(TaskView::id)
            .orElse(null));
  }

  private @Nullable String declined(VisitDemand visit) {
    String text = declined.text(visit.visit(), texts.language());
    return text.isEmpty() ? null : text;
  }

  /** "45 min, electrical". */
  private String needs(VisitDemand visit) {
    String skills =
        visit.skills().stream()
            .sorted()
            .map(skill -> texts.code("skill", skill))
            .collect(Collectors.joining(", "));
    return "%s, %s".formatted(moments.duration(visit.work().toSeconds()), skills);
  }

  private @Nullable Standing due(VisitDemand visit) {
    Instant dueBy = visit.dueBy();
    if (dueBy == null) {
      return null;
    }
    String text = moments.dayAndTime(dueBy, visit.zone());
    return dueBy.isBefore(clock.instant()) ? Standing.bad(text) : Standing.quiet(text);
  }
}
