package callout.backoffice;

import callout.planning.PlanningRuns;
import callout.planning.RunRequest;
import callout.planning.RunState;
import callout.planning.RunSummary;
import callout.shared.RunId;
import callout.workflow.web.Standing;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds the runs that are about the same days of the same area, so that nobody plans them twice.
 */
@Component
class RunsBeside {

  private static final Set<RunState> OPEN =
      EnumSet.of(RunState.OPENED, RunState.COLLECTED, RunState.SOLVING, RunState.SOLVED);

  /** Another run that is under way or to be judged. */
  record Other(String id, String days, Standing standing) {}

  private final PlanningRuns runs;
  private final RunStandings standings;

  RunsBeside(PlanningRuns runs, RunStandings standings) {
    this.runs = runs;
    this.standings = standings;
  }

  /** The newest first; none beside a run that is decided. */
  List<Other> of(RunId id, RunRequest request, RunState state) {
    if (!OPEN.contains(state)) {
      return List.of();
    }
    return runs.runs().stream()
        .filter(run -> OPEN.contains(run.state()) && !run.run().equals(id))
        .filter(run -> meet(run.request(), request) && RunStandings.inSight(run.request()))
        .map(this::other)
        .toList();
  }

  private Other other(RunSummary run) {
    return new Other(
        run.run().toString(), standings.days(run.request()), standings.of(run.state(), 0));
  }

  private static boolean meet(RunRequest one, RunRequest other) {
    boolean sameArea =
        one.areaCode() == null
            || other.areaCode() == null
            || Objects.equals(one.areaCode(), other.areaCode());
    return sameArea
        && one.firstDay().isBefore(other.firstDay().plusDays(other.days()))
        && other.firstDay().isBefore(one.firstDay().plusDays(one.days()));
  }
}
