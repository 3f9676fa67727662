package callout.planning;

import callout.journal.LiveChannel;
import callout.shared.VisitId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Predicts from a technician's stops as they stand, the ways between them, and the break that is
 * still to come when the following ones begin, and raises those that would begin outside of what
 * was promised. Nothing is moved here.
 */
@Service
public class LateRunning {

  private static final Duration AHEAD = Duration.ofHours(24);

  /** Some say only at the door that they have set off and arrived. */
  private static final Duration AT_THE_DOOR = Duration.ofMinutes(2);

  private final VisitRows visits;
  private final StopRows stops;
  private final TechnicianDays days;
  private final TravelTimes travelTimes;
  private final Risks risks;
  private final LiveChannel live;
  private final Clock clock;

  LateRunning(
      VisitRows visits,
      StopRows stops,
      TechnicianDays days,
      TravelTimes travelTimes,
      Risks risks,
      LiveChannel live,
      Clock clock) {
    this.visits = visits;
    this.stops = stops;
    this.days = days;
    this.travelTimes = travelTimes;
    this.risks = risks;
    this.live = live;
    this.clock = clock;
  }

  /**
   * The work begins now and takes its time.
   *
   * @return when to look again if it is not done by then: as soon as a promise that still holds
   *     would not hold any more; the expected end if there is none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Instant begun(VisitId visit) {
    Instant end = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(demand(visit).work());
    Optional<PlannedStop> stop = stops.find(visit);
    stops.expect(visit, end);
    tellBoard(visit);
    if (stop.isEmpty() || raise(stop.get(), end) > 0) {
      return end;
    }
    return ahead(stop.get()).tooLateFrom(end).orElse(end);
  }

  /** Nobody has set off yet: the work begins after the way, if somebody leaves now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void notSetOff(VisitId visit) {
    Optional<PlannedStop> found = stops.find(visit);
    if (found.isEmpty() || stops.still(List.of(visit)).isEmpty()) {
      return;
    }
    PlannedStop stop = found.get();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant start = now.plusSeconds(stop.travelSeconds());
    if (!start.isBefore(stop.arrivalWindow().end())) {
      risks.raise(visit, RiskCause.LATE, start, null);
      raise(stop, start.plus(demand(visit).work()));
    }
    tellBoard(visit);
  }

  /**
   * Somebody leaves now. Nothing is left to be decided about the visit, nor to be answered by its
   * customer: it is not moved any more.
   *
   * @return from when on it is clear that nobody is there as promised: shortly, if the way is too
   *     long
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Instant setOff(VisitId visit) {
    risks.settle(visit, true);
    PlannedStop stop = stops.find(visit).orElseThrow();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant late = now.isBefore(stop.setOffBy()) ? stop.arrivalWindow().end() : now;
    return late.plus(AT_THE_DOOR);
  }

  /** Somebody is under way, and not there as promised: the work begins now at the soonest. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void notThere(VisitId visit) {
    stops.find(visit).ifPresent(stop -> raise(stop, clock.instant().plus(demand(visit).work())));
    tellBoard(visit);
  }

  /** The work goes on, or has ended just now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void until(VisitId visit) {
    stops.find(visit).ifPresent(stop -> raise(stop, clock.instant()));
    tellBoard(visit);
  }

  private void tellBoard(VisitId visit) {
    live.announce(Board.topic(demand(visit).areaCode()));
  }

  private int raise(PlannedStop current, Instant end) {
    List<DayAhead.Expected> late =
        ahead(current).from(end).stream().filter(DayAhead.Expected::breaksPromise).toList();
    late.forEach(one -> risks.raise(one.stop().visit(), RiskCause.LATE, one.start(), null));
    return late.size();
  }

  /** As far as there are ways. */
  private DayAhead ahead(PlannedStop current) {
    List<DayAhead.Next> next = new ArrayList<>();
    VisitDemand from = demand(current.visit());
    for (PlannedStop stop : following(current)) {
      VisitDemand to = demand(stop.visit());
      Travel way = travelTimes.between(from.place(), to.place());
      if (!way.isPossible()) {
        break;
      }
      next.add(new DayAhead.Next(stop, Duration.ofSeconds(way.seconds()), to.work()));
      from = to;
    }
    return new DayAhead(
        next,
        days.during(current.technician(), current.start(), current.end())
            .flatMap(day -> day.pauseAfter(current.visit()))
            .orElse(null));
  }

  /** In order; of those that are not over. */
  private List<PlannedStop> following(PlannedStop current) {
    return stops.open(current.technician()).stream()
        .filter(stop -> !stop.visit().equals(current.visit()))
        .filter(stop -> stop.start().isAfter(current.start()))
        .filter(stop -> stop.start().isBefore(current.start().plus(AHEAD)))
        .toList();
  }

  private VisitDemand demand(VisitId visit) {
    return visits.find(visit).orElseThrow();
  }
}
