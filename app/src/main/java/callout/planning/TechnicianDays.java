package callout.planning;

import callout.journal.LiveChannel;
import callout.planning.routing.CrewMember;
import callout.planning.routing.FixedStop;
import callout.planning.routing.LocalTimes;
import callout.planning.routing.WorkShift;
import callout.shared.TimeWindow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  private final LiveChannel live;
  private final Clock clock;

  TechnicianDays(
      Crew crew,
      StopRows stops,
      VisitRows visits,
      ArrivalWindows arrivalWindows,
      TravelTimes travelTimes,
      LiveChannel live,
      Clock clock) {
    this.crew = crew;
    this.stops = stops;
    this.visits = visits;
    this.arrivalWindows = arrivalWindows;
    this.travelTimes = travelTimes;
    this.live = live;
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
    return allBroken(visit, member, day, start).stream().findFirst();
  }

  /** Every hard rule the visit would break; of time and ways within the day, the first. */
  List<BrokenRule> allBroken(
      VisitDemand visit, CrewMember member, Optional<TechnicianDay> day, Instant start) {
    List<BrokenRule> broken = new ArrayList<>();
    List<String> missing =
        visit.skills().stream().filter(s -> !member.skills().contains(s)).sorted().toList();
    if (!missing.isEmpty()) {
      broken.add(
          BrokenRule.atTechnician("skillMissing", member.name(), String.join(", ", missing)));
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
      day.get().broken(visit, start).ifPresent(broken::add);
    }
    return broken;
  }

  /** Puts the visit into the day and keeps it. */
  PlannedStop place(VisitDemand visit, TechnicianDay day, Instant start) {
    return place(visit, day, start, null);
  }

  /**
   * Puts the visit into the day and keeps it.
   *
   * @param promise the arrival window its customer knows already; null to promise one now
   */
  PlannedStop place(
      VisitDemand visit, TechnicianDay day, Instant start, @Nullable TimeWindow promise) {
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
            promise == null ? arrivalWindows.around(start, visit) : promise,
            day.travelTo(fixed));
    stops.add(stop);
    visits.mark(visit.visit(), VisitState.PLANNED);
    measureWays(day);
    live.announce(Board.topic(day.member().areaCode()));
    live.announce(Board.topic(visit.areaCode()));
    return stop;
  }

  /** Takes a planned stop out of its technician's day. */
  void remove(VisitDemand visit, PlannedStop stop) {
    stops.remove(stop.visit());
    Optional<CrewMember> member = crew.member(stop.technician());
    member
        .flatMap(m -> during(m, new TimeWindow(stop.start(), stop.end())))
        .ifPresent(this::measureWays);
    member.ifPresent(m -> live.announce(Board.topic(m.areaCode())));
    live.announce(Board.topic(visit.areaCode()));
  }

  private void measureWays(TechnicianDay day) {
    day.stops().forEach(stop -> stops.setTravel(stop.visit(), day.travelTo(stop)));
  }
}
