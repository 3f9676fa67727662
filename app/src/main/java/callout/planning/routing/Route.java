package callout.planning.routing;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import callout.planning.TravelMatrix;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A technician's shift, or a part of one, to be filled with stops in order; those that stay where
 * they are stand in it from the start. Times are seconds since 1970.
 */
@PlanningEntity
public class Route {

  @PlanningId private String id;
  private CrewMember technician;
  private WorkShift shift;
  private TravelMatrix travel;
  private int startPlace;
  private int endPlace;
  private long opens;
  private long closes;
  private long latest;
  private @Nullable WorkBreak pause;
  private long capacity = Long.MAX_VALUE;
  private long useSeconds;
  private long fairSeconds = Long.MAX_VALUE;
  private int daysLater;

  @PlanningListVariable(allowsUnassignedValues = true)
  private List<Stop> stops = new ArrayList<>();

  @SuppressWarnings("unused") // the solver copies routes
  Route() {}

  /**
   * @param startPlace number of the segment's first place in the travel matrix
   * @param endPlace number of its last one
   */
  Route(CrewMember technician, Segment segment, TravelMatrix travel, int startPlace, int endPlace) {
    this(technician, segment.shift(), travel, startPlace, endPlace);
    this.id = technician.username() + "@" + segment.opens();
    this.opens = Seconds.up(segment.opens());
    this.closes = Seconds.down(segment.closes());
    this.latest = Seconds.down(segment.latest());
    this.pause = segment.pause();
    this.useSeconds = segment.fixed().isEmpty() ? technician.dayCost() : 0;
  }

  /** A whole shift with nothing in it yet. */
  public Route(
      CrewMember technician, WorkShift shift, TravelMatrix travel, int startPlace, int endPlace) {
    this.id = technician.username() + "@" + shift.window().start();
    this.technician = technician;
    this.shift = shift;
    this.travel = travel;
    this.startPlace = startPlace;
    this.endPlace = endPlace;
    this.opens = Seconds.up(shift.window().start());
    this.closes = Seconds.down(shift.window().end());
    this.latest = Seconds.down(shift.latestEnd());
    this.pause = shift.pause();
  }

  /** The same, carrying at most so much, and costing so much to be used at all. */
  public Route withLimits(long most, long seconds) {
    this.capacity = most;
    this.useSeconds = seconds;
    return this;
  }

  /** The same, with so much work being its share of all there is. */
  Route withFairShare(long seconds) {
    this.fairSeconds = seconds;
    return this;
  }

  /** The same, so many days after the first one that is planned. */
  Route withDaysLater(int days) {
    this.daysLater = days;
    return this;
  }

  int daysLater() {
    return daysLater;
  }

  boolean hasFairShare() {
    return fairSeconds < Long.MAX_VALUE;
  }

  long fairSeconds() {
    return fairSeconds;
  }

  /** Started minutes of work, ways not counted, beyond its fair share. */
  long unevenMinutes() {
    long work = stops.stream().mapToLong(Stop::workSeconds).sum();
    return work <= fairSeconds ? 0 : (work - fairSeconds + 59) / 60;
  }

  /** What its stops take beyond its capacity. */
  long overload() {
    return Math.max(0, stops.stream().mapToLong(Stop::load).sum() - capacity);
  }

  boolean used() {
    return !stops.isEmpty();
  }

  /** Seconds on the road beyond the direct way, which has to be gone anyway. */
  long addedTravelSeconds() {
    if (stops.isEmpty()) {
      return 0;
    }
    long seconds = -(long) travel.seconds(startPlace, endPlace);
    int at = startPlace;
    for (Stop stop : stops) {
      seconds += travel.seconds(at, stop.place());
      at = stop.place();
    }
    return seconds + travel.seconds(at, endPlace);
  }

  /** Seconds by which the last place is reached after the latest time; 0 if nothing is done. */
  long secondsOverrun() {
    return stops.isEmpty() ? 0 : Math.max(0, RouteTimes.of(this, stops).end() - latest);
  }

  /** Started minutes of overtime; 0 if nothing is done. */
  long overtimeMinutes() {
    return stops.isEmpty() ? 0 : Math.max(0, RouteTimes.of(this, stops).end() - closes + 59) / 60;
  }

  /** Seconds of a break for which the stops leave no room; 0 if nothing is done. */
  long breakMissed() {
    if (pause == null || stops.isEmpty()) {
      return 0;
    }
    boolean room = pause.beginIn(RouteTimes.of(this, stops).legs(this, stops)).isPresent();
    return room ? 0 : pause.length().toSeconds();
  }

  CrewMember technician() {
    return technician;
  }

  WorkShift shift() {
    return shift;
  }

  TravelMatrix travel() {
    return travel;
  }

  int startPlace() {
    return startPlace;
  }

  int endPlace() {
    return endPlace;
  }

  long opens() {
    return opens;
  }

  long closes() {
    return closes;
  }

  /** When the last place must be reached, overtime included. */
  long latest() {
    return latest;
  }

  @Nullable WorkBreak pause() {
    return pause;
  }

  long capacity() {
    return capacity;
  }

  /** What it costs to use the route at all, measured in seconds on the road. */
  long useSeconds() {
    return useSeconds;
  }

  public List<Stop> stops() {
    return stops;
  }

  @Override
  public String toString() {
    return id;
  }
}
