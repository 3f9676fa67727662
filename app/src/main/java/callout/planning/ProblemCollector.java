package callout.planning;

import callout.planning.routing.CrewMember;
import callout.planning.routing.FixedStop;
import callout.planning.routing.MovableStop;
import callout.planning.routing.RouteProblem;
import callout.planning.routing.WholeMinute;
import callout.planning.routing.WorkShift;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Gathers what a run has to solve: crew, shifts, waiting visits, and stops already planned, those
 * that it may move among them.
 */
@Component
class ProblemCollector {

  /** A proposal has to be judged first: nobody leaves before it can be published. */
  private static final Duration JUDGING = Duration.ofMinutes(10);

  private final Crew crew;
  private final VisitRows visits;
  private final PlanRows plan;
  private final Ties ties;
  private final PromiseGuard guard;
  private final Clock clock;

  ProblemCollector(
      Crew crew, VisitRows visits, PlanRows plan, Ties ties, PromiseGuard guard, Clock clock) {
    this.crew = crew;
    this.visits = visits;
    this.plan = plan;
    this.ties = ties;
    this.guard = guard;
    this.clock = clock;
  }

  RouteProblem collect(RunRequest request) {
    List<CrewMember> members = crew.members(request.areaCode());
    Instant published = WholeMinute.from(clock.instant().plus(JUDGING));
    List<WorkShift> shifts =
        crew.shifts(request.firstDay(), request.days(), request.areaCode()).stream()
            .map(shift -> shift.withNotBefore(published))
            .toList();
    List<String> names = members.stream().map(CrewMember::username).toList();
    List<FixedStop> planned =
        shifts.isEmpty() ? List.of() : plan.fixed(names, span(request, shifts));
    List<MovableStop> movable =
        request.mayMove() && !shifts.isEmpty() ? movable(request, names, shifts) : List.of();
    Set<VisitId> free = movable.stream().map(MovableStop::visit).collect(Collectors.toSet());
    List<VisitDemand> asked =
        new ArrayList<>(
            ties.narrowed(
                guard.withinPromises(visits.waiting(request.areaCode())).stream()
                    .filter(visit -> concerns(visit, request, shifts))
                    .toList()));
    asked.addAll(visits.of(free));
    return new RouteProblem(
        request.firstDay(),
        request.firstDay().plusDays(request.days() - 1L),
        members,
        shifts,
        asked,
        planned.stream().filter(stop -> !free.contains(stop.visit())).toList(),
        movable);
  }

  /**
   * Stops in these shifts that are to come, and those outside of all of them. Somebody who is at
   * work may have set off without saying so; who is absent has not.
   */
  private List<MovableStop> movable(
      RunRequest request, List<String> names, List<WorkShift> shifts) {
    List<MovableStop> stops = plan.movable(names, span(request, shifts));
    Map<VisitId, ZoneId> zones =
        visits.of(stops.stream().map(MovableStop::visit).toList()).stream()
            .collect(Collectors.toMap(VisitDemand::visit, VisitDemand::zone));
    return stops.stream()
        .filter(
            stop ->
                shifts.stream().anyMatch(stop::isIn)
                    ? stop.start().isAfter(clock.instant())
                    : Board.span(
                            request.firstDay(),
                            request.days(),
                            Objects.requireNonNull(zones.get(stop.visit())))
                        .contains(stop.start()))
        .toList();
  }

  /** Others are wished for, or promised, on days that are planned by other runs. */
  private boolean concerns(VisitDemand visit, RunRequest request, List<WorkShift> shifts) {
    TimeWindow days = Board.span(request.firstDay(), request.days(), visit.zone());
    Instant end =
        shifts.stream()
            .map(WorkShift::latestEnd)
            .filter(days.end()::isBefore)
            .max(Instant::compareTo)
            .orElse(days.end());
    var span = new TimeWindow(days.start(), end);
    return visit.windows().isEmpty()
        || visit.windows().stream().anyMatch(span::overlaps)
        || visit.windows().stream().noneMatch(window -> window.end().isAfter(clock.instant()));
  }

  /** All of the days asked for: somebody whose shift is gone may have stops outside of all. */
  private static TimeWindow span(RunRequest request, List<WorkShift> shifts) {
    Instant from = request.firstDay().atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant to =
        request.firstDay().plusDays(request.days()).atStartOfDay(ZoneOffset.UTC).toInstant();
    for (WorkShift shift : shifts) {
      from = shift.window().start().isBefore(from) ? shift.window().start() : from;
      to = shift.latestEnd().isAfter(to) ? shift.latestEnd() : to;
    }
    return new TimeWindow(from, to);
  }
}
