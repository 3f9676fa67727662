package callout.workflow.web;

import callout.planning.PlanningRuns;
import callout.planning.RunRequest;
import callout.shared.RunId;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.TaskView;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says which planning run is meant: its days and its area. */
@Component
public class RunWords {

  /** The second one of runs that began before areas were planned apart. */
  private static final Set<String> PROCESSES = Set.of("area-planning", "route-planning");

  private final PlanningRuns runs;
  private final SiteZones zones;
  private final Moments moments;
  private final Texts texts;

  RunWords(PlanningRuns runs, SiteZones zones, Moments moments, Texts texts) {
    this.runs = runs;
    this.zones = zones;
    this.moments = moments;
    this.texts = texts;
  }

  /** "Mon, Nov 23 · Los Angeles" for a task of a run; empty for others. */
  Optional<String> subject(TaskView task) {
    if (!isOfRun(task)) {
      return Optional.empty();
    }
    RunRequest request = runs.request(RunId.of(task.businessKey()));
    return Optional.of(days(request) + " · " + area(request));
  }

  /** The page of the task's run; empty for tasks of no run. */
  static Optional<String> href(TaskView task) {
    return isOfRun(task) ? Optional.of("/planning/runs/" + task.businessKey()) : Optional.empty();
  }

  public String days(RunRequest request) {
    return moments.days(request.firstDay(), request.days());
  }

  public String area(RunRequest request) {
    return request.areaCode() == null
        ? texts.of("planning.everywhere")
        : zones.nameOf(request.areaCode()).orElse(request.areaCode());
  }

  private static boolean isOfRun(TaskView task) {
    return PROCESSES.contains(task.processKey());
  }
}
