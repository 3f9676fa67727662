package callout.planning;

import callout.journal.LiveChannel;
import callout.planning.routing.CrewMember;
import callout.planning.routing.FixedStop;
import callout.planning.routing.LocalTimes;
import callout.planning.routing.WholeMinute;
import callout.planning.routing.WorkShift;
import callout.shared.TimeWindow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Loads technicians' days and keeps their stops. Writers hold the technician first. */
@Component
class TechnicianDays {

  /** A quarter of an hour can be chosen that has just begun, and somebody may have just left. */
  private static final Duration JUST_BEGUN = Duration.ofMinutes(15);

  private final Crew crew;
  private final StopRows stops;
  private final PlanRows plan;
  private final VisitRows visits;
  private final Ties ties;
  private final PromiseGuard guard;
  private final TravelTimes travelTimes;
  private final LiveChannel live;
  private final Clock clock;

  TechnicianDays(
      Crew crew,
      StopRows stops,
      PlanRows plan,
      VisitRows visits,
      Ties ties,
      PromiseGuard guard,
      TravelTimes travelTimes,
      LiveChannel live,
      Clock clock) {
    this.crew = crew;
    this.stops = stops;
    this.plan = plan;
    this.visits = visits;
    this.ties = ties;
    this.guard = guard;
    this.travelTimes = travelTimes;
    this.live = live;
    this.clock = clock;
  }

  /** The day of the shift that overlaps the span; empty if they have none then. */
  Optional<TechnicianDay> during(CrewMember member, TimeWindow span) {
    return crew.shiftDuring(member, span).map(shift -> of(member, shift));
  }

  /** The day that a proposed route was made for, as it is now; empty if it is gone. */
  Optional<TechnicianDay> of(ProposedRoute route) {
    return crew.member(route.technician()).flatMap(member -> during(member, route.shift()));
  }

  /** The same of somebody who may not be among the technicians any more. */
  Optional<TechnicianDay> during(String technician, Instant start, Instant end) {
    return crew.member(technician).flatMap(member -> during(member, new TimeWindow(start, end)));
  }

  /** When the technician could begin there on that day if nothing were planned. */
  StartSpan possible(VisitDemand visit, String technician, Instant start) {
    return during(technician, start, start.plus(visit.work()))
        .map(day -> day.possible(visit))
        .orElseGet(() -> StartSpan.at(start));
  }

  TechnicianDay of(CrewMember member, WorkShift shift) {
    List<FixedStop> fixed = plan.fixed(List.of(member.username()), shift.span());
    return new TechnicianDay(member, shift, fixed, travelTimes);
  }

  /** The first hard rule the visit would break with this technician at this time. */
  Optional<BrokenRule> broken(
      VisitDemand visit, CrewMember member, Optional<TechnicianDay> day, Instant start) {
    return allBroken(visit, member, day, start).stream().findFirst();
  }

  /** The same for somebody who may not be among the technicians any more. */
  Optional<BrokenRule> broken(
      VisitDemand visit, String technician, Optional<TechnicianDay> day, Instant start) {
    return crew.member(technician)
        .map(member -> broken(visit, member, day, start))
        .orElseGet(() -> Optional.of(BrokenRule.atTechnician("unknownTechnician", technician)));
  }

  /** Every hard rule the visit would break; of time and ways within the day, the first. */
  List<BrokenRule> allBroken(
      VisitDemand visit, CrewMember member, Optional<TechnicianDay> day, Instant start) {
    List<BrokenRule> broken = new ArrayList<>();
    if (!member.lacking(visit).isEmpty()) {
      broken.add(
          BrokenRule.atTechnician("skillMissing", member.name(), member.lackingInWords(visit)));
    }
    List<String> parts = member.withoutParts(visit);
    if (!parts.isEmpty()) {
      broken.add(BrokenRule.atTechnician("partsMissing", member.name(), String.join(", ", parts)));
    }
    if (!visit.needs().admits(member.username())) {
      broken.add(BrokenRule.atTechnician("notWanted", member.name()));
    }
    Instant now = clock.instant();
    if (start.isBefore(now.minus(JUST_BEGUN))) {
      broken.add(BrokenRule.atStart("startOver", LocalTimes.text(now, visit.zone())));
    }
    if (!visit.windows().isEmpty()
        && visit.windows().stream().noneMatch(window -> window.contains(start))) {
      broken.add(
          BrokenRule.atStart("outsideWindow", LocalTimes.text(visit.windows(), visit.zone())));
    }
    if (day.isEmpty()) {
      var work = new TimeWindow(start, start.plus(visit.work()));
      broken.add(
          BrokenRule.atStart("notOnShift", member.name(), LocalTimes.text(work, visit.zone())));
    } else {
      day.get()
          .broken(visit, start)
          .or(() -> notThereYet(visit, member, day.get(), start))
          .ifPresent(broken::add);
    }
    broken.addAll(ties.broken(visit, member, start));
    broken.addAll(guard.broken(visit, member.username(), start));
    return broken;
  }

  /**
   * Whoever leaves only now can't be there by then; who has just left may. But nothing is promised
   * of which only they could be in time.
   */
  private Optional<BrokenRule> notThereYet(
      VisitDemand visit, CrewMember member, TechnicianDay day, Instant start) {
    Instant earliest = day.possible(visit).earliest();
    return start.isBefore(earliest)
            && (start.isBefore(earliest.minus(JUST_BEGUN)) || endsBy(earliest, visit, start))
        ? Optional.of(
            BrokenRule.atStart(
                "notThereYet",
                member.name(),
                LocalTimes.text(WholeMinute.from(earliest), visit.zone())))
        : Optional.empty();
  }

  /** Whether it has to begin by then to be as it was wished for, or promised. */
  private boolean endsBy(Instant time, VisitDemand visit, Instant start) {
    return guard.withinPromise(visit).windows().stream()
        .anyMatch(window -> window.contains(start) && !window.end().isAfter(time));
  }

  /**
   * Puts the visit into the day and keeps it.
   *
   * @throws PromiseAtRisk if it would begin outside of what its customer was promised
   */
  PlannedStop place(VisitDemand visit, TechnicianDay day, Instant start) {
    return place(visit, day, start, day.possible(visit));
  }

  /**
   * The same where it can begin only when others are there too.
   *
   * @param possible when all of them could be there
   */
  PlannedStop place(VisitDemand visit, TechnicianDay day, Instant start, StartSpan possible) {
    TimeWindow promise = guard.pass(visit, ties.companions(visit), start, possible);
    FixedStop fixed = day.fixed(visit, start);
    day.add(fixed);
    PlannedStop stop =
        new PlannedStop(
            visit.visit(), fixed.technician(), start, fixed.end(), promise, day.travelTo(fixed));
    stops.add(stop);
    visits.mark(visit.visit(), VisitState.PLANNED);
    measureWays(day);
    live.announce(Board.topic(day.member().areaCode()));
    live.announce(Board.topic(visit.areaCode()));
    return stop;
  }

  /** Lets the stop stay where it is, and end when the visit's work then ends. */
  PlannedStop resize(VisitDemand visit, PlannedStop stop) {
    stops.setEnd(visit.visit(), stop.start().plus(visit.work()));
    tell(visit, stop.technician());
    return stops.find(visit.visit()).orElseThrow();
  }

  /** Takes a planned stop out of its technician's day. */
  void remove(VisitDemand visit, PlannedStop stop) {
    stops.remove(stop.visit());
    crew.member(stop.technician())
        .flatMap(m -> during(m, new TimeWindow(stop.start(), stop.end())))
        .ifPresent(this::measureWays);
    tell(visit, stop.technician());
  }

  private void tell(VisitDemand visit, String technician) {
    crew.member(technician).ifPresent(m -> live.announce(Board.topic(m.areaCode())));
    live.announce(Board.topic(visit.areaCode()));
  }

  private void measureWays(TechnicianDay day) {
    day.stops().forEach(stop -> stops.setTravel(stop.visit(), day.travelTo(stop)));
  }
}
