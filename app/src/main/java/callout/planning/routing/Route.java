package callout.planning.routing;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import callout.planning.TravelMatrix;
import java.util.ArrayList;
import java.util.List;

/**
 * One gap in a technician's shift, to be filled with stops in order. A day without planned stops is
 * one gap from home to home. Times are seconds since 1970.
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
  private long capacity = Long.MAX_VALUE;
  private long useSeconds;

  @PlanningListVariable(allowsUnassignedValues = true)
  private List<Stop> stops = new ArrayList<>();

  @SuppressWarnings("unused") // the solver copies routes
  Route() {}

  /**
   * @param startPlace number of the gap's first place in the travel matrix
   * @param endPlace number of its last one
   */
  public Route(
      CrewMember technician,
      WorkShift shift,
      Gap gap,
      TravelMatrix travel,
      int startPlace,
      int endPlace) {
    this.id = technician.username() + "@" + gap.opens();
    this.technician = technician;
    this.shift = shift;
    this.travel = travel;
    this.startPlace = startPlace;
    this.endPlace = endPlace;
    this.opens = Seconds.up(gap.opens());
    this.closes = Seconds.down(gap.closes());
  }

  /** The same, carrying at most so much, and costing so much to be used at all. */
  public Route withLimits(long capacity, long useSeconds) {
    this.capacity = capacity;
    this.useSeconds = useSeconds;
    return this;
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

  /** Seconds by which the end of the gap is reached too late; 0 if nothing is done in it. */
  long secondsOverrun() {
    if (stops.isEmpty()) {
      return 0;
    }
    return Math.max(0, RouteTimes.of(this, stops).end() - closes);
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
