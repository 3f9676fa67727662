package callout.planning;

import callout.planning.routing.CrewMember;
import callout.planning.routing.FixedStop;
import callout.planning.routing.RouteProblem;
import callout.planning.routing.WorkShift;
import callout.shared.TimeWindow;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what a run has to solve: crew, shifts, waiting visits, and stops already planned. */
@Component
class ProblemCollector {

  private final Crew crew;
  private final VisitRows visits;
  private final StopRows stops;
  private final PromiseGuard guard;

  ProblemCollector(Crew crew, VisitRows visits, StopRows stops, PromiseGuard guard) {
    this.crew = crew;
    this.visits = visits;
    this.stops = stops;
    this.guard = guard;
  }

  RouteProblem collect(RunRequest request) {
    List<CrewMember> members = crew.members(request.areaCode());
    List<WorkShift> shifts = crew.shifts(request.firstDay(), request.days(), request.areaCode());
    return new RouteProblem(
        request.firstDay(),
        request.firstDay().plusDays(request.days() - 1L),
        members,
        shifts,
        visits.waiting(request.areaCode()).stream().map(guard::withinPromise).toList(),
        fixed(members, shifts));
  }

  private List<FixedStop> fixed(List<CrewMember> members, List<WorkShift> shifts) {
    if (shifts.isEmpty()) {
      return List.of();
    }
    Instant from =
        shifts.stream().map(s -> s.window().start()).min(Instant::compareTo).orElseThrow();
    Instant to = shifts.stream().map(s -> s.window().end()).max(Instant::compareTo).orElseThrow();
    return stops.fixed(
        members.stream().map(CrewMember::username).toList(), new TimeWindow(from, to));
  }
}
