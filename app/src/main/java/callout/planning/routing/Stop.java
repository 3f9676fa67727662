package callout.planning.routing;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowSources;
import ai.timefold.solver.core.api.domain.variable.ShadowVariable;
import callout.planning.VisitDemand;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A visit that may become part of a route. Times are seconds since 1970. */
@PlanningEntity
public class Stop {

  @PlanningId private String id;
  private VisitDemand visit;
  private int place;
  private long workSeconds;
  private StartTimes startTimes;
  private long due;
  private long weight;
  private long load;

  @InverseRelationShadowVariable(sourceVariableName = "stops")
  private @Nullable Route route;

  @PreviousElementShadowVariable(sourceVariableName = "stops")
  private @Nullable Stop previous;

  @ShadowVariable(supplierName = "beginWork")
  private @Nullable Long start;

  @SuppressWarnings("unused") // the solver copies stops
  Stop() {}

  /**
   * @param place number of the visit's place in the travel matrix
   * @param runEnds what is due before weighs more
   */
  public Stop(VisitDemand visit, int place, Instant runEnds) {
    this.id = visit.visit().toString();
    this.visit = visit;
    this.place = place;
    this.workSeconds = Seconds.up(Instant.EPOCH.plus(visit.work()));
    this.startTimes = StartTimes.of(visit.windows());
    this.due = visit.dueBy() == null ? Long.MAX_VALUE : Seconds.down(visit.dueBy());
    this.weight = VisitWeight.of(visit, runEnds);
  }

  /** When work begins on this stop; null while it is on no route. */
  @ShadowSources({"route", "previous.start"})
  @Nullable Long beginWork() {
    if (route == null) {
      return null;
    }
    if (previous == null) {
      return startTimes.from(route.opens() + route.travel().seconds(route.startPlace(), place));
    }
    if (previous.start == null) {
      return null;
    }
    return startTimes.from(
        previous.start + previous.workSeconds + route.travel().seconds(previous.place, place));
  }

  /** Seconds by which work begins after the last allowed time; 0 while on no route. */
  long secondsTooLate() {
    return start == null ? 0 : startTimes.secondsTooLate(start);
  }

  /** Started minutes by which work ends after it is due; 0 while on no route. */
  long minutesOverdue() {
    return start == null ? 0 : Math.max(0, (start + workSeconds - due + 59) / 60);
  }

  long missingSkills() {
    Set<String> skills = Objects.requireNonNull(route).technician().skills();
    return visit.skills().stream().filter(skill -> !skills.contains(skill)).count();
  }

  boolean outsideItsArea() {
    return !Objects.requireNonNull(route).technician().areaCode().equals(visit.areaCode());
  }

  public VisitDemand visit() {
    return visit;
  }

  public @Nullable Route route() {
    return route;
  }

  int place() {
    return place;
  }

  long workSeconds() {
    return workSeconds;
  }

  StartTimes startTimes() {
    return startTimes;
  }

  long weight() {
    return weight;
  }

  boolean isDue() {
    return due < Long.MAX_VALUE;
  }

  long due() {
    return due;
  }

  long load() {
    return load;
  }

  /** The same, taking so much of a route's capacity. */
  public Stop withLoad(long load) {
    this.load = load;
    return this;
  }

  void setRoute(Route route) {
    this.route = route;
  }

  void setStart(long start) {
    this.start = start;
  }

  @Override
  public String toString() {
    return visit.title();
  }
}
