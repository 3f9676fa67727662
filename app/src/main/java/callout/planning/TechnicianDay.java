package callout.planning;

import callout.planning.routing.CrewMember;
import callout.planning.routing.FixedStop;
import callout.planning.routing.Gap;
import callout.planning.routing.LocalTimes;
import callout.planning.routing.WorkShift;
import callout.shared.GeoPoint;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
    GeoPoint from = member.home();
    Instant free = shift.window().start();
    GeoPoint to = member.home();
    Instant needed = shift.window().end();
    for (FixedStop stop : stops) {
      if (stop.start().isBefore(end) && start.isBefore(stop.end())) {
        String when = LocalTimes.text(new TimeWindow(stop.start(), stop.end()), zone);
        return Optional.of(BrokenRule.atStart("taken", member.name(), when, stop.title()));
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
      return Optional.of(
          BrokenRule.atStart("tooEarly", member.name(), LocalTimes.text(earliest, zone)));
    }
    Instant latest = needed.minusSeconds(on.seconds()).minus(visit.work());
    if (start.isAfter(latest)) {
      return Optional.of(
          BrokenRule.atStart("tooLate", member.name(), LocalTimes.text(latest, zone)));
    }
    return Optional.empty();
  }

  /** The first start from then on, on a grid of five minutes, at which nothing is broken. */
  Optional<Instant> earliestStart(VisitDemand visit, Instant notBefore) {
    for (Gap gap : Gap.of(shift, member.home(), stops)) {
      Instant there = gap.opens().plusSeconds(seconds(gap.from(), visit.place()));
      Instant arrival = there.isBefore(notBefore) ? notBefore : there;
      Instant latest =
          gap.closes().minusSeconds(seconds(visit.place(), gap.to())).minus(visit.work());
      Optional<Instant> start = onGrid(arrival, visit).filter(s -> !s.isAfter(latest));
      if (start.isPresent()) {
        return start;
      }
    }
    return Optional.empty();
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
    GeoPoint from = position == 0 ? member.home() : stops.get(position - 1).place();
    return seconds(from, stop.place());
  }

  private int seconds(GeoPoint from, GeoPoint to) {
    return travelTimes.between(from, to).seconds();
  }
}
