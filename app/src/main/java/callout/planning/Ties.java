package callout.planning;

import callout.planning.routing.CrewMember;
import callout.planning.routing.LocalTimes;
import callout.shared.CaseNumber;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a visit owes to others of its case: to begin with them, or only when they have ended. Once
 * others have begun without it, it begins when it can.
 */
@Component
class Ties {

  /** Work may begin in the first second of it. */
  private static final int THEN = 1;

  private final VisitRows visits;
  private final StopRows stops;
  private final Clock clock;

  Ties(VisitRows visits, StopRows stops, Clock clock) {
    this.visits = visits;
    this.stops = stops;
    this.clock = clock;
  }

  /** Rules that the visit would break towards others that are planned. */
  List<BrokenRule> broken(VisitDemand visit, CrewMember member, Instant start) {
    List<BrokenRule> broken = new ArrayList<>();
    for (PlannedStop other : together(visit)) {
      if (other.technician().equals(member.username())) {
        broken.add(BrokenRule.atTechnician("comesAlready", member.name()));
      } else if (isAhead(other) && !other.start().equals(start)) {
        broken.add(BrokenRule.atStart("notTogether", LocalTimes.text(other.start(), visit.zone())));
      }
    }
    earlier(visit)
        .filter(other -> start.isBefore(other.end()))
        .ifPresent(
            other ->
                broken.add(
                    BrokenRule.atStart("otherFirst", LocalTimes.text(other.end(), visit.zone()))));
    for (PlannedStop later : later(visit)) {
      if (later.start().isBefore(start.plus(visit.work()))) {
        broken.add(BrokenRule.atStart("beforeOther", LocalTimes.text(later.start(), visit.zone())));
      }
    }
    return broken;
  }

  /**
   * The waiting visits with what those that are planned leave to them: times, and people. What
   * waits for a visit that is over waits no more.
   */
  List<VisitDemand> narrowed(List<VisitDemand> waiting) {
    Set<VisitId> known = waiting.stream().map(VisitDemand::visit).collect(Collectors.toSet());
    Set<CaseNumber> tied =
        visits.tied(waiting.stream().map(VisitDemand::caseNumber).distinct().toList());
    return waiting.stream()
        .map(visit -> tied.contains(visit.caseNumber()) ? narrowed(visit, known) : visit)
        .toList();
  }

  private VisitDemand narrowed(VisitDemand visit, Set<VisitId> waiting) {
    VisitDemand free = visit;
    List<PlannedStop> others = together(visit);
    if (!others.isEmpty()) {
      Set<String> excluded = new HashSet<>(visit.needs().excluded());
      others.forEach(other -> excluded.add(other.technician()));
      VisitNeeds needs = visit.needs();
      free = free.withNeeds(needs.withPeople(needs.required(), needs.preferred(), excluded));
      Optional<Instant> start =
          others.stream().filter(this::isAhead).map(PlannedStop::start).findFirst();
      if (start.isPresent()) {
        free =
            free.withWindows(List.of(new TimeWindow(start.get(), start.get().plusSeconds(THEN))));
      }
    }
    VisitId together = free.needs().together();
    if (together != null && !waiting.contains(together)) {
      free = free.withNeeds(free.needs().withTogether(null));
    }
    VisitId after = free.needs().after();
    if (after != null && !waiting.contains(after)) {
      Optional<PlannedStop> earlier = earlier(visit);
      free = free.withNeeds(free.needs().withAfter(null));
      if (earlier.isPresent()) {
        free = from(free, earlier.get().end());
      }
    }
    for (PlannedStop later : later(visit)) {
      free = until(free, later.start().minus(visit.work()));
    }
    return free;
  }

  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  private static VisitDemand from(VisitDemand visit, Instant start) {
    return cut(visit, start, FAR);
  }

  private static VisitDemand until(VisitDemand visit, Instant last) {
    return cut(visit, Instant.EPOCH, last.plusSeconds(THEN));
  }

  private static VisitDemand cut(VisitDemand visit, Instant from, Instant to) {
    List<TimeWindow> given =
        visit.windows().isEmpty() ? List.of(new TimeWindow(Instant.EPOCH, FAR)) : visit.windows();
    List<TimeWindow> left =
        given.stream()
            .map(w -> new Instant[] {later(w.start(), from), earlier(w.end(), to)})
            .filter(w -> w[0].isBefore(w[1]))
            .map(w -> new TimeWindow(w[0], w[1]))
            .toList();
    // no time is left: a moment that has passed says so, where none would mean any time
    return visit.withWindows(
        left.isEmpty()
            ? List.of(new TimeWindow(Instant.EPOCH, Instant.EPOCH.plusSeconds(THEN)))
            : left);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private boolean isAhead(PlannedStop stop) {
    return stop.start().isAfter(clock.instant());
  }

  /** Where those who come along are planned. */
  private List<PlannedStop> together(VisitDemand visit) {
    return companions(visit).stream().flatMap(other -> stops.find(other.visit()).stream()).toList();
  }

  /** The other visits that begin together with this one, planned or not. */
  List<VisitDemand> companions(VisitDemand visit) {
    return of(visit).stream().filter(other -> belongTogether(visit, other)).toList();
  }

  private static boolean belongTogether(VisitDemand one, VisitDemand other) {
    return group(one).equals(group(other));
  }

  private static VisitId group(VisitDemand visit) {
    VisitId named = visit.needs().together();
    return named == null ? visit.visit() : named;
  }

  private Optional<PlannedStop> earlier(VisitDemand visit) {
    VisitId after = visit.needs().after();
    return after == null ? Optional.empty() : stops.find(after);
  }

  private List<PlannedStop> later(VisitDemand visit) {
    return of(visit).stream()
        .filter(other -> visit.visit().equals(other.needs().after()))
        .flatMap(other -> stops.find(other.visit()).stream())
        .toList();
  }

  /** The other visits of its case. */
  private List<VisitDemand> of(VisitDemand visit) {
    return visits.of(visit.caseNumber()).stream()
        .filter(other -> !other.visit().equals(visit.visit()))
        .toList();
  }
}
