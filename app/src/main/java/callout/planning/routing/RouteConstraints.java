package callout.planning.routing;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import callout.planning.PlanningWeights;

/**
 * What makes a plan impossible (hard), incomplete (medium) or long-winded (soft). What is planned
 * already and stays is asked for nothing but to stay.
 */
public class RouteConstraints implements ConstraintProvider {

  /** Hard, per skill that a technician lacks for a stop. */
  public static final String SKILLS_COVERED = "skillsCovered";

  /** Hard, per stop given to a technician of another area. */
  public static final String AREAS_KEPT = "areasKept";

  /** Hard, per part that is not on board. */
  public static final String PARTS_ON_BOARD = "partsOnBoard";

  /** Hard, per stop given to a technician who must not come. */
  public static final String WANTED_COME = "wantedCome";

  /** Hard, per second that work begins after the last allowed time. */
  public static final String WINDOWS_KEPT = "windowsKept";

  /** Hard, per second that the last place is reached after shift and overtime have ended. */
  public static final String BACK_IN_TIME = "backInTime";

  /** Hard, per unit that a route's stops take beyond its capacity. */
  public static final String CAPACITY_KEPT = "capacityKept";

  /** Hard, per second of a break for which there is no room. */
  public static final String BREAKS_TAKEN = "breaksTaken";

  /** Hard, per stop that should have stayed where it was. */
  public static final String PINS_KEPT = "pinsKept";

  /** Hard, per second between the starts of two who should begin together. */
  public static final String TOGETHER = "together";

  /** Hard, per one who comes while another of the same visit is on no route, or is themself. */
  public static final String TOGETHER_COMPLETE = "togetherComplete";

  /** Hard, per second that a visit begins before the one it waits for has ended. */
  public static final String ORDER_KEPT = "orderKept";

  /** Medium, per visit on no route, by its {@link VisitWeight}. */
  public static final String VISITS_PLACED = "visitsPlaced";

  /** Soft, per second on the road. */
  public static final String TRAVEL_SHORT = "travelShort";

  /** Soft, per route used, by its seconds of use. */
  public static final String FEW_ROUTES = "fewRoutes";

  /** Soft, per started minute that the last place is reached after the shift's end, weighted. */
  public static final String OVERTIME_SHORT = "overtimeShort";

  /** Soft, per started minute of work beyond a shift's fair share of all there is, weighted. */
  public static final String FAIRLY_SHARED = "fairlyShared";

  /** Soft, per day that a visit which waits is planned after the first day, weighted. */
  public static final String SOON = "soon";

  /** Soft, per visit by somebody else than the customer would rather see, weighted. */
  public static final String PREFERRED_COME = "preferredCome";

  /** Soft, per planned visit that is given to another technician or another shift, weighted. */
  public static final String PLAN_KEPT = "planKept";

  /** Soft, per started minute that work ends after it is due, by its haste and weighted. */
  public static final String DONE_WHEN_DUE = "doneWhenDue";

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      skillsCovered(factory),
      areasKept(factory),
      partsOnBoard(factory),
      wantedCome(factory),
      windowsKept(factory),
      backInTime(factory),
      capacityKept(factory),
      breaksTaken(factory),
      pinsKept(factory),
      beginTogether(factory),
      comeTogether(factory),
      orderKept(factory),
      visitsPlaced(factory),
      travelShort(factory),
      fewRoutes(factory),
      overtimeShort(factory),
      fairlyShared(factory),
      soon(factory),
      preferredCome(factory),
      planKept(factory),
      doneWhenDue(factory)
    };
  }

  Constraint skillsCovered(ConstraintFactory factory) {
    return factory
        .forEach(Stop.class)
        .filter(stop -> stop.missingSkills() > 0)
        .penalizeLong(HardMediumSoftLongScore.ONE_HARD, Stop::missingSkills)
        .asConstraint(SKILLS_COVERED);
  }

  Constraint areasKept(ConstraintFactory factory) {
    return factory
        .forEach(Stop.class)
        .filter(Stop::outsideItsArea)
        .penalize(HardMediumSoftLongScore.ONE_HARD)
        .asConstraint(AREAS_KEPT);
  }

  Constraint partsOnBoard(ConstraintFactory factory) {
    return factory
        .forEach(Stop.class)
        .filter(stop -> stop.missingParts() > 0)
        .penalizeLong(HardMediumSoftLongScore.ONE_HARD, Stop::missingParts)
        .asConstraint(PARTS_ON_BOARD);
  }

  Constraint wantedCome(ConstraintFactory factory) {
    return factory
        .forEach(Stop.class)
        .filter(Stop::withSomebodyUnwanted)
        .penalize(HardMediumSoftLongScore.ONE_HARD)
        .asConstraint(WANTED_COME);
  }

  Constraint windowsKept(ConstraintFactory factory) {
    return factory
        .forEach(Stop.class)
        .filter(stop -> stop.secondsTooLate() > 0)
        .penalizeLong(HardMediumSoftLongScore.ONE_HARD, Stop::secondsTooLate)
        .asConstraint(WINDOWS_KEPT);
  }

  Constraint backInTime(ConstraintFactory factory) {
    return factory
        .forEach(Route.class)
        .filter(route -> route.secondsOverrun() > 0)
        .penalizeLong(HardMediumSoftLongScore.ONE_HARD, Route::secondsOverrun)
        .asConstraint(BACK_IN_TIME);
  }

  Constraint capacityKept(ConstraintFactory factory) {
    return factory
        .forEach(Route.class)
        .filter(route -> route.overload() > 0)
        .penalizeLong(HardMediumSoftLongScore.ONE_HARD, Route::overload)
        .asConstraint(CAPACITY_KEPT);
  }

  Constraint breaksTaken(ConstraintFactory factory) {
    return factory
        .forEach(Route.class)
        .filter(route -> route.breakMissed() > 0)
        .penalizeLong(HardMediumSoftLongScore.ONE_HARD, Route::breakMissed)
        .asConstraint(BREAKS_TAKEN);
  }

  Constraint pinsKept(ConstraintFactory factory) {
    return factory
        .forEachIncludingUnassigned(Stop.class)
        .filter(stop -> stop.isFixed() && (stop.route() == null || stop.displaced()))
        .penalize(HardMediumSoftLongScore.ONE_HARD)
        .asConstraint(PINS_KEPT);
  }

  Constraint beginTogether(ConstraintFactory factory) {
    return factory
        .forEach(Stop.class)
        .filter(stop -> stop.group() != null)
        .join(factory.forEach(Stop.class), Joiners.equal(Stop::group), Joiners.lessThan(Stop::id))
        .filter((one, other) -> one.startSecond() != other.startSecond())
        .penalizeLong(
            HardMediumSoftLongScore.ONE_HARD,
            (one, other) -> Math.abs(one.startSecond() - other.startSecond()))
        .asConstraint(TOGETHER);
  }

  Constraint comeTogether(ConstraintFactory factory) {
    return factory
        .forEach(Stop.class)
        .filter(stop -> stop.group() != null)
        .join(factory.forEachIncludingUnassigned(Stop.class), Joiners.equal(Stop::group))
        .filter((one, other) -> one != other && one.isNotJoinedBy(other))
        .penalize(HardMediumSoftLongScore.ONE_HARD)
        .asConstraint(TOGETHER_COMPLETE);
  }

  Constraint orderKept(ConstraintFactory factory) {
    return factory
        .forEach(Stop.class)
        .filter(stop -> stop.after() != null)
        .join(factory.forEachIncludingUnassigned(Stop.class), Joiners.equal(Stop::after, Stop::id))
        .filter((later, earlier) -> earlier.secondsOpenAt(later) > 0)
        .penalizeLong(
            HardMediumSoftLongScore.ONE_HARD, (later, earlier) -> earlier.secondsOpenAt(later))
        .asConstraint(ORDER_KEPT);
  }

  Constraint visitsPlaced(ConstraintFactory factory) {
    return factory
        .forEachIncludingUnassigned(Stop.class)
        .filter(stop -> stop.route() == null && !stop.isFixed())
        .penalizeLong(HardMediumSoftLongScore.ONE_MEDIUM, Stop::weight)
        .asConstraint(VISITS_PLACED);
  }

  Constraint travelShort(ConstraintFactory factory) {
    return factory
        .forEach(Route.class)
        .filter(route -> route.addedTravelSeconds() != 0)
        .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, Route::addedTravelSeconds)
        .asConstraint(TRAVEL_SHORT);
  }

  Constraint fewRoutes(ConstraintFactory factory) {
    return factory
        .forEach(Route.class)
        .filter(route -> route.used() && route.useSeconds() != 0)
        .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, Route::useSeconds)
        .asConstraint(FEW_ROUTES);
  }

  Constraint overtimeShort(ConstraintFactory factory) {
    return factory
        .forEach(Route.class)
        .filter(route -> route.overtimeMinutes() > 0)
        .join(PlanningWeights.class)
        .penalizeLong(
            HardMediumSoftLongScore.ONE_SOFT,
            (route, weights) -> route.overtimeMinutes() * weights.overtimeMinute())
        .asConstraint(OVERTIME_SHORT);
  }

  Constraint fairlyShared(ConstraintFactory factory) {
    return factory
        .forEach(Route.class)
        .filter(route -> route.unevenMinutes() > 0)
        .join(PlanningWeights.class)
        .penalizeLong(
            HardMediumSoftLongScore.ONE_SOFT,
            (route, weights) -> route.unevenMinutes() * weights.unevenMinute())
        .asConstraint(FAIRLY_SHARED);
  }

  Constraint soon(ConstraintFactory factory) {
    return factory
        .forEach(Stop.class)
        .filter(stop -> stop.daysLater() > 0)
        .join(PlanningWeights.class)
        .penalizeLong(
            HardMediumSoftLongScore.ONE_SOFT,
            (stop, weights) -> (long) stop.daysLater() * weights.laterDay())
        .asConstraint(SOON);
  }

  Constraint preferredCome(ConstraintFactory factory) {
    return factory
        .forEach(Stop.class)
        .filter(Stop::withSomebodyElseThanPreferred)
        .join(PlanningWeights.class)
        .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, (stop, weights) -> weights.notPreferred())
        .asConstraint(PREFERRED_COME);
  }

  Constraint planKept(ConstraintFactory factory) {
    return factory
        .forEach(Stop.class)
        .filter(Stop::changed)
        .join(PlanningWeights.class)
        .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, (stop, weights) -> weights.changed())
        .asConstraint(PLAN_KEPT);
  }

  Constraint doneWhenDue(ConstraintFactory factory) {
    return factory
        .forEach(Stop.class)
        .filter(stop -> stop.minutesOverdue() > 0)
        .join(PlanningWeights.class)
        .penalizeLong(
            HardMediumSoftLongScore.ONE_SOFT,
            (stop, weights) -> stop.minutesOverdue() * stop.haste() * weights.overdueMinute())
        .asConstraint(DONE_WHEN_DUE);
  }
}
