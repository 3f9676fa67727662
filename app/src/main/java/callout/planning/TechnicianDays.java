package callout.planning;

import callout.planning.routing.CrewMember;
import callout.planning.routing.FixedStop;
import callout.planning.routing.LocalTimes;
import callout.planning.routing.WorkShift;
import callout.shared.TimeWindow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Loads technicians' days and keeps their stops. Writers hold the technician first. */
@Component
class TechnicianDays {

  /** A quarter of an hour can be chosen that has just begun. */
  private static final Duration JUST_BEGUN = Duration.ofMinutes(15);

  private final Crew crew;
  private final StopRows stops;
  private final VisitRows visits;
  private final ArrivalWindows arrivalWindows;
  private final TravelTimes travelTimes;
  private final Clock clock;

  TechnicianDays(
      Crew crew,
      StopRows stops,
      VisitRows visits,
      ArrivalWindows arrivalWindows,
      TravelTimes travelTimes,
      Clock clock) {
    this.crew = crew;
    this.stops = stops;
    this.visits = visits;
    this.arrivalWindows = arrivalWindows;
    this.travelTimes = travelTimes;
    this.clock = clock;
  }

  /** The day of the shift that overlaps the span; empty if they have none then. */
  Optional<TechnicianDay> during(CrewMember member, TimeWindow span) {
    return crew.shiftDuring(member, span).map(shift -> of(member, shift));
  }

  TechnicianDay of(CrewMember member, WorkShift shift) {
    List<FixedStop> fixed = stops.fixed(List.of(member.username()), shift.window());
    return new TechnicianDay(member, shift, fixed, travelTimes);
  }

  /** The first hard rule the visit would break with this technician at this time. */
  Optional<BrokenRule> broken(
      VisitDemand visit, CrewMember member, Optional<TechnicianDay> day, Instant start) {
    List<String> missing =
        visit.skills().stream().filter(s -> !member.skills().contains(s)).sorted().toList();
    if (!missing.isEmpty()) {
      return Optional.of(
          BrokenRule.atTechnician("skillMissing", member.name(), String.join(", ", missing)));
    }
    Instant now = clock.instant();
    if (start.isBefore(now.minus(JUST_BEGUN))) {
      return Optional.of(BrokenRule.atStart("startOver", LocalTimes.text(now, visit.zone())));
    }
    if (!visit.windows().isEmpty()
        && visit.windows().stream().noneMatch(window -> window.contains(start))) {
      return Optional.of(
          BrokenRule.atStart("outsideWindow", LocalTimes.text(visit.windows(), visit.zone())));
    }
    if (day.isEmpty()) {
      var work = new TimeWindow(start, start.plus(visit.work()));
      return Optional.of(
          BrokenRule.atStart("notOnShift", member.name(), LocalTimes.text(work, visit.zone())));
    }
    return day.get().broken(visit, start);
  }

  /** Puts the visit into the day and keeps it. */
  PlannedStop place(VisitDemand visit, TechnicianDay day, Instant start) {
    FixedStop fixed =
        new FixedStop(
            visit.visit(),
            visit.caseNumber(),
            visit.title(),
            visit.zone(),
            day.member().username(),
            visit.place(),
            start,
            start.plus(visit.work()));
    day.add(fixed);
    PlannedStop stop =
        new PlannedStop(
            visit.visit(),
            fixed.technician(),
            start,
            fixed.end(),
            arrivalWindows.around(start, visit),
            day.travelTo(fixed));
    stops.add(stop);
    visits.mark(visit.visit(), VisitState.PLANNED);
    measureWays(day);
    return stop;
  }

  /** Takes a planned stop out of its technician's day. */
  void remove(PlannedStop stop) {
    stops.remove(stop.visit());
    crew.member(stop.technician())
        .flatMap(member -> during(member, new TimeWindow(stop.start(), stop.end())))
        .ifPresent(this::measureWays);
  }

  private void measureWays(TechnicianDay day) {
    day.stops().forEach(stop -> stops.setTravel(stop.visit(), day.travelTo(stop)));
  }
}
