package callout.planning.routing;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowSources;
import ai.timefold.solver.core.api.domain.variable.ShadowVariable;
import callout.planning.VisitDemand;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A visit that may become part of a route, or one that is part of one and stays there. Times are
 * seconds since 1970.
 */
@PlanningEntity
public class Stop {

  /** A promised visit counts so many times as much as one that is promised to nobody yet. */
  private static final long PROMISED = 1000;

  /** One that holds where it is against those of the plan that do not, of whatever priority. */
  private static final long STANDING = 10_000;

  @PlanningId private String id;
  private @Nullable VisitDemand visit;
  private @Nullable FixedStop fixed;
  private @Nullable MovableStop movable;
  private @Nullable VisitId group;
  private int place;
  private long workSeconds;
  private StartTimes startTimes;
  private long due;
  private long weight;
  private long load;

  /** When all who come together begin; null unless several do, or it comes after another. */
  private @Nullable Long agreed;

  private long notBefore = Long.MIN_VALUE;

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
    this(visit, place, runEnds, null);
  }

  /**
   * @param movable where it is planned now; null for one that waits
   */
  Stop(VisitDemand visit, int place, Instant runEnds, @Nullable MovableStop movable) {
    this.id = visit.visit().toString();
    this.visit = visit;
    this.movable = movable;
    this.place = place;
    this.workSeconds = Seconds.up(Instant.EPOCH.plus(visit.work()));
    this.startTimes = StartTimes.of(movable == null ? visit.windows() : movable.windows());
    this.due = visit.dueBy() == null ? Long.MAX_VALUE : Seconds.down(visit.dueBy());
    this.weight = VisitWeight.of(visit, runEnds) * (movable == null ? 1 : PROMISED);
  }

  /** One that stays exactly where it is. */
  Stop(FixedStop fixed, int place) {
    this.id = fixed.visit().toString();
    this.fixed = fixed;
    this.place = place;
    long begins = Seconds.up(fixed.start());
    this.workSeconds = Seconds.up(fixed.end()) - begins;
    Instant start = Instant.ofEpochSecond(begins);
    this.startTimes = StartTimes.of(List.of(new TimeWindow(start, start.plusSeconds(1))));
    this.due = Long.MAX_VALUE;
  }

  /** When work begins on this stop; null while it is on no route. */
  @ShadowSources({"route", "previous.start"})
  @Nullable Long beginWork() {
    if (route == null) {
      return null;
    }
    if (previous == null) {
      return begin(route.opens() + route.travel().seconds(route.startPlace(), place));
    }
    if (previous.start == null) {
      return null;
    }
    return begin(
        previous.start + previous.workSeconds + route.travel().seconds(previous.place, place));
  }

  /** When work begins for somebody who arrives then. */
  long begin(long arrival) {
    return soonest(Math.max(arrival, notBefore));
  }

  /** The same for somebody who has had no reason to wait on the way. */
  long soonest(long arrival) {
    return startTimes.from(agreed == null ? arrival : Math.max(arrival, agreed));
  }

  /** What the plan makes it wait for: a break on the way, or whoever comes along. */
  void waitUntil(long moment) {
    notBefore = moment;
  }

  void agreeOn(@Nullable Long moment) {
    agreed = moment;
  }

  /** Seconds by which work begins after the last allowed time; 0 while on no route. */
  long secondsTooLate() {
    return start == null ? 0 : startTimes.secondsTooLate(start);
  }

  /** What a minute overdue counts more than one of a normal visit. */
  int haste() {
    return visit == null ? 1 : VisitWeight.haste(visit);
  }

  /** Started minutes by which work ends after it is due; 0 while on no route. */
  long minutesOverdue() {
    return start == null ? 0 : Math.max(0, (start + workSeconds - due + 59) / 60);
  }

  boolean isFixed() {
    return fixed != null;
  }

  boolean isMovable() {
    return movable != null;
  }

  long missingSkills() {
    return visit == null ? 0 : technician().lacking(visit).size();
  }

  long missingParts() {
    return visit == null ? 0 : technician().withoutParts(visit).size();
  }

  boolean outsideItsArea() {
    return visit != null && !technician().areaCode().equals(visit.areaCode());
  }

  boolean withSomebodyUnwanted() {
    return visit != null && !visit.needs().admits(technician().username());
  }

  boolean withSomebodyElseThanPreferred() {
    return visit != null && visit.needs().wouldRatherNot(technician().username());
  }

  /** Days after the first one that is planned, for a visit that waits. */
  int daysLater() {
    return waits() ? Objects.requireNonNull(route).daysLater() : 0;
  }

  /** Whether it was neither planned nor fixed before. */
  boolean waits() {
    return movable == null && fixed == null;
  }

  /** Whether it stands with another technician, or in another shift, than planned. */
  boolean changed() {
    return movable != null && !stood(Objects.requireNonNull(route));
  }

  /** Whether this is where it was planned. */
  boolean stood(Route where) {
    return movable != null
        && where.technician().username().equals(movable.technician())
        && where.shift().window().contains(movable.start());
  }

  /** Whether a fixed stop stands elsewhere or at another time than it should. */
  boolean displaced() {
    return fixed != null
        && (start == null
            || start != Seconds.up(fixed.start())
            || !technician().username().equals(fixed.technician()));
  }

  /** Whether somebody who should come along is on no route, or is the same person. */
  boolean isNotJoinedBy(Stop other) {
    Route theirs = other.route;
    return theirs == null || theirs.technician().username().equals(technician().username());
  }

  /** Seconds for which this visit goes on when a later one begins; all of it if it is left out. */
  long secondsOpenAt(Stop later) {
    return route == null
        ? Math.max(1, workSeconds)
        : Math.max(0, startSecond() + workSeconds - later.startSecond());
  }

  private CrewMember technician() {
    return Objects.requireNonNull(route).technician();
  }

  /**
   * @throws IllegalStateException for one that stays where it is
   */
  public VisitDemand visit() {
    if (visit == null) {
      throw new IllegalStateException("Stop %s is fixed.".formatted(id));
    }
    return visit;
  }

  public @Nullable Route route() {
    return route;
  }

  String id() {
    return id;
  }

  /** Shared by all who begin together; null for one on its own. */
  @Nullable VisitId group() {
    return group;
  }

  void join(VisitId others) {
    group = others;
  }

  /** The visit before whose end this one must not begin; null if there is none. */
  @Nullable String after() {
    VisitId other = visit == null ? null : visit.needs().after();
    return other == null ? null : other.toString();
  }

  @Nullable MovableStop movable() {
    return movable;
  }

  int place() {
    return place;
  }

  long workSeconds() {
    return workSeconds;
  }

  /** When work begins; 0 while on no route. */
  long startSecond() {
    return start == null ? 0 : start;
  }

  StartTimes startTimes() {
    return startTimes;
  }

  /** It holds where it is planned: it is not given up for others, whatever they weigh. */
  void standsWell() {
    weight *= STANDING;
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
  public Stop withLoad(long taken) {
    this.load = taken;
    return this;
  }

  void setRoute(@Nullable Route where) {
    this.route = where;
  }

  void setStart(@Nullable Long begins) {
    this.start = begins;
  }

  @Override
  public String toString() {
    return visit == null ? id : visit.title();
  }
}
