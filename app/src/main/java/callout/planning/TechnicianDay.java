package callout.planning;

import callout.planning.routing.CrewMember;
import callout.planning.routing.FixedStop;
import callout.planning.routing.Gap;
import callout.planning.routing.LocalTimes;
import callout.planning.routing.WorkBreak;
import callout.planning.routing.WorkShift;
import callout.shared.GeoPoint;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One shift of a technician with the stops in it; answers what a further stop would break. */
final class TechnicianDay {

  private static final int START_GRID_SECONDS = 300;

  private final CrewMember member;
  private final WorkShift shift;
  private final List<FixedStop> stops;
  private final TravelTimes travelTimes;

  TechnicianDay(
      CrewMember member, WorkShift shift, List<FixedStop> stops, TravelTimes travelTimes) {
    this.member = member;
    this.shift = shift;
    this.stops = new ArrayList<>(stops);
    this.travelTimes = travelTimes;
    this.stops.sort(Comparator.comparing(FixedStop::start));
  }

  /** The rule of time and way that the visit would break when begun then. */
  Optional<BrokenRule> broken(VisitDemand visit, Instant start) {
    Instant end = start.plus(visit.work());
    var zone = visit.zone();
    GeoPoint from = member.start();
    Instant free = shift.window().start();
    GeoPoint to = member.end();
    Instant needed = shift.latestEnd();
    for (FixedStop stop : stops) {
      if (stop.start().isBefore(end) && start.isBefore(stop.end())) {
        String when = LocalTimes.text(new TimeWindow(stop.start(), stop.end()), zone);
        return Optional.of(
            stop.heldForRequest()
                ? BrokenRule.atStart("held", member.name(), when)
                : BrokenRule.atStart(
                    "taken", member.name(), when, stop.caseNumber() + ", " + stop.title()));
      }
      if (!stop.end().isAfter(start)) {
        from = stop.place();
        free = stop.end();
      } else {
        to = stop.place();
        needed = stop.start();
        break;
      }
    }
    Travel there = travelTimes.between(from, visit.place());
    Travel on = travelTimes.between(visit.place(), to);
    if (!there.isPossible() || !on.isPossible()) {
      return Optional.of(BrokenRule.atTechnician("noRoad", member.name()));
    }
    Instant earliest = free.plusSeconds(there.seconds());
    if (start.isBefore(earliest)) {
      Gap gap = new Gap(from, free, to, needed);
      Instant possible = arrivals(gap, visit, earliest).findFirst().orElse(earliest);
      return Optional.of(
          BrokenRule.atStart("tooEarly", member.name(), LocalTimes.text(possible, zone)));
    }
    Instant latest = needed.minusSeconds(on.seconds()).minus(visit.work());
    if (start.isAfter(latest)) {
      return Optional.of(
          BrokenRule.atStart("tooLate", member.name(), LocalTimes.text(latest, zone)));
    }
    return pauseLost(visit, start);
  }

  /** A break that has room without the visit must have it with the visit, too. */
  private Optional<BrokenRule> pauseLost(VisitDemand visit, Instant start) {
    WorkBreak pause = shift.pause();
    if (pause == null || pause.beginIn(legs(stops)).isEmpty()) {
      return Optional.empty();
    }
    List<FixedStop> all = new ArrayList<>(stops);
    all.add(fixed(visit, start));
    all.sort(Comparator.comparing(FixedStop::start));
    return pause.beginIn(legs(all)).isPresent()
        ? Optional.empty()
        : Optional.of(
            BrokenRule.atStart(
                "breakLost",
                member.name(),
                Long.toString(pause.length().toMinutes()),
                LocalTimes.text(pause.begins(), visit.zone())));
  }

  /** When the work could begin if nothing were planned but what has begun already. */
  StartSpan possible(VisitDemand visit) {
    Instant free = shift.window().start();
    GeoPoint from = member.start();
    for (FixedStop stop : stops) {
      if (!stop.visit().equals(visit.visit()) && stop.start().isBefore(shift.notBefore())) {
        free = stop.end();
        from = stop.place();
      }
    }
    Instant leaves = free.isBefore(shift.notBefore()) ? shift.notBefore() : free;
    return new StartSpan(
        leaves.plusSeconds(seconds(from, visit.place())),
        shift.latestEnd().minusSeconds(seconds(visit.place(), member.end())).minus(visit.work()));
  }

  /** Whether the day's break has room beside the visit, if it has any. */
  boolean keepsBreak(VisitDemand visit, Instant start) {
    return pauseLost(visit, start).isEmpty();
  }

  /** The break, if it has had no room before the visit begins. */
  Optional<WorkBreak> pauseAfter(VisitId visit) {
    List<FixedStop> upTo = new ArrayList<>();
    for (FixedStop stop : stops) {
      upTo.add(stop);
      if (stop.visit().equals(visit)) {
        break;
      }
    }
    List<WorkBreak.Leg> legs = legs(upTo);
    return Optional.ofNullable(shift.pause())
        .filter(pause -> pause.beginIn(legs.subList(0, upTo.size())).isEmpty());
  }

  private List<WorkBreak.Leg> legs(List<FixedStop> order) {
    List<WorkBreak.Leg> legs = new ArrayList<>();
    GeoPoint at = member.start();
    Instant free = shift.window().start();
    for (FixedStop stop : order) {
      legs.add(leg(free, at, stop.place(), stop.start()));
      at = stop.place();
      free = stop.end();
    }
    legs.add(leg(free, at, member.end(), shift.latestEnd()));
    return legs;
  }

  private WorkBreak.Leg leg(Instant free, GeoPoint from, GeoPoint to, Instant needed) {
    return new WorkBreak.Leg(free.getEpochSecond(), seconds(from, to), needed.getEpochSecond());
  }

  /** The visit as a stop of this technician. */
  FixedStop fixed(VisitDemand visit, Instant start) {
    return FixedStop.of(visit, member.username(), start);
  }

  /** The first start from then on, on a grid of five minutes, at which nothing is broken. */
  Optional<Instant> earliestStart(VisitDemand visit, Instant notBefore) {
    for (Gap gap : Gap.of(shift, member, stops)) {
      Instant there = gap.opens().plusSeconds(seconds(gap.from(), visit.place()));
      Instant arrival = there.isBefore(notBefore) ? notBefore : there;
      Instant latest =
          gap.closes().minusSeconds(seconds(visit.place(), gap.to())).minus(visit.work());
      Optional<Instant> start =
          Stream.of(arrival, rested(gap, visit, arrival))
              .flatMap(from -> onGrid(from, visit).stream())
              .filter(s -> !s.isAfter(latest) && keepsBreak(visit, s))
              .findFirst();
      if (start.isPresent()) {
        return start;
      }
    }
    return Optional.empty();
  }

  /** When work could begin with the break before it or after it, the earliest first. */
  private Stream<Instant> arrivals(Gap gap, VisitDemand visit, Instant arrival) {
    return Stream.of(arrival, rested(gap, visit, arrival))
        .filter(start -> keepsBreak(visit, start));
  }

  /** When work could begin if the break were taken on the way there. */
  private Instant rested(Gap gap, VisitDemand visit, Instant arrival) {
    WorkBreak pause = shift.pause();
    if (pause == null) {
      return arrival;
    }
    Instant begins = pause.begins().start();
    Instant leave = gap.opens().isBefore(begins) ? begins : gap.opens();
    Instant there = arrival.isBefore(begins) ? begins : arrival;
    Instant before = leave.plus(pause.length()).plusSeconds(seconds(gap.from(), visit.place()));
    Instant on = there.plus(pause.length());
    Instant soonest = before.isBefore(on) ? before : on;
    return soonest.isBefore(arrival) ? arrival : soonest;
  }

  private static Optional<Instant> onGrid(Instant arrival, VisitDemand visit) {
    if (visit.windows().isEmpty()) {
      return Optional.of(roundUp(arrival));
    }
    return visit.windows().stream()
        .sorted(Comparator.comparing(TimeWindow::start))
        .map(w -> new TimeWindowStart(w, roundUp(w.start().isAfter(arrival) ? w.start() : arrival)))
        .filter(s -> s.window().contains(s.start()))
        .map(TimeWindowStart::start)
        .findFirst();
  }

  private record TimeWindowStart(TimeWindow window, Instant start) {}

  private static Instant roundUp(Instant instant) {
    long seconds = instant.plusNanos(999_999_999).getEpochSecond();
    return Instant.ofEpochSecond(
        Math.floorDiv(seconds + START_GRID_SECONDS - 1, (long) START_GRID_SECONDS)
            * START_GRID_SECONDS);
  }

  void add(FixedStop stop) {
    stops.add(stop);
    stops.sort(Comparator.comparing(FixedStop::start));
  }

  void remove(FixedStop stop) {
    stops.remove(stop);
  }

  /** As if the visit had no stop here. */
  void removeVisit(VisitId visit) {
    stops.removeIf(stop -> stop.visit().equals(visit));
  }

  /** In order. */
  List<FixedStop> stops() {
    return List.copyOf(stops);
  }

  CrewMember member() {
    return member;
  }

  /** Seconds from the stop before, or from home. */
  int travelTo(FixedStop stop) {
    int position = stops.indexOf(stop);
    GeoPoint from = position == 0 ? member.start() : stops.get(position - 1).place();
    return seconds(from, stop.place());
  }

  private int seconds(GeoPoint from, GeoPoint to) {
    return travelTimes.between(from, to).seconds();
  }
}
