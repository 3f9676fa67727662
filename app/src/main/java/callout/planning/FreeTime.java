package callout.planning;

import callout.planning.routing.CrewMember;
import callout.planning.routing.FixedStop;
import callout.planning.routing.Gap;
import callout.planning.routing.WorkShift;
import callout.shared.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The gaps of one shift, and what a further stop in each of them costs. */
record FreeTime(CrewMember member, WorkShift shift, List<FixedStop> stops, TravelTimes ways) {

  private static final long GRID_SECONDS = 300;
  private static final long HALF_HOUR_SECONDS = 1800;

  /** A start that fits between the stops before and after it. */
  record Candidate(FreeTime in, Instant start, int addedTravelSeconds) {

    CrewMember member() {
      return in.member;
    }

    TechnicianDay day() {
      return new TechnicianDay(in.member, in.shift, in.stops, in.ways);
    }
  }

  /** When a gap lets the work begin, on a grid of five minutes. */
  private record Opening(long earliest, long latest, int addedTravelSeconds) {

    boolean contains(long second) {
      return earliest <= second && second <= latest;
    }
  }

  /**
   * Starts to choose from: right after the stop before, right before the next one, when a wished
   * window opens, and each half hour in between.
   */
  Stream<Candidate> candidates(VisitDemand visit, Instant notBefore) {
    return openings(visit, notBefore)
        .flatMap(
            opening ->
                seconds(opening, visit)
                    .mapToObj(Instant::ofEpochSecond)
                    .filter(start -> isWished(start, visit) && keepsBreak(visit, start))
                    .map(start -> new Candidate(this, start, opening.addedTravelSeconds())));
  }

  /** This very start, if it fits. */
  Optional<Candidate> at(VisitDemand visit, Instant start) {
    return openings(visit, start)
        .filter(opening -> opening.contains(start.getEpochSecond()))
        .filter(opening -> keepsBreak(visit, start))
        .map(opening -> new Candidate(this, start, opening.addedTravelSeconds()))
        .findFirst();
  }

  private boolean keepsBreak(VisitDemand visit, Instant start) {
    return shift.pause() == null
        || new TechnicianDay(member, shift, stops, ways).keepsBreak(visit, start);
  }

  private Stream<Opening> openings(VisitDemand visit, Instant notBefore) {
    List<Opening> openings = new ArrayList<>();
    for (Gap gap : Gap.of(shift, member, stops)) {
      Travel there = ways.between(gap.from(), visit.place());
      Travel on = ways.between(visit.place(), gap.to());
      Instant arrival = gap.opens().plusSeconds(there.seconds());
      Instant latest = gap.closes().minusSeconds(on.seconds()).minus(visit.work());
      long first = roundUp(arrival.isBefore(notBefore) ? notBefore : arrival);
      long last = Math.floorDiv(latest.getEpochSecond(), GRID_SECONDS) * GRID_SECONDS;
      if (there.isPossible() && on.isPossible() && first <= last) {
        int without = ways.between(gap.from(), gap.to()).seconds();
        openings.add(new Opening(first, last, there.seconds() + on.seconds() - without));
      }
    }
    return openings.stream();
  }

  private static LongStream seconds(Opening opening, VisitDemand visit) {
    long halfHour = opening.earliest() / HALF_HOUR_SECONDS + 1;
    LongStream between =
        LongStream.iterate(
            halfHour * HALF_HOUR_SECONDS,
            second -> second < opening.latest(),
            second -> second + HALF_HOUR_SECONDS);
    LongStream wished =
        visit.windows().stream()
            .mapToLong(window -> roundUp(window.start()))
            .filter(opening::contains);
    return LongStream.concat(
            LongStream.concat(LongStream.of(opening.earliest(), opening.latest()), between), wished)
        .distinct();
  }

  private static boolean isWished(Instant start, VisitDemand visit) {
    List<TimeWindow> windows = visit.windows();
    return windows.isEmpty() || windows.stream().anyMatch(window -> window.contains(start));
  }

  private static long roundUp(Instant instant) {
    long seconds = instant.plusNanos(999_999_999).getEpochSecond();
    return Math.floorDiv(seconds + GRID_SECONDS - 1, GRID_SECONDS) * GRID_SECONDS;
  }
}
