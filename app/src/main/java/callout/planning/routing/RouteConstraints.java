package callout.planning.routing;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/**
 * What makes a plan impossible (hard), incomplete (medium) or long-winded (soft). Stops that are
 * already planned need no rule: they bound the gaps that routes fill.
 */
public class RouteConstraints implements ConstraintProvider {

  /** Hard, per skill that a technician lacks for a stop. */
  public static final String SKILLS_COVERED = "skillsCovered";

  /** Hard, per stop given to a technician of another area. */
  public static final String AREAS_KEPT = "areasKept";

  /** Hard, per second that work begins after the last allowed time. */
  public static final String WINDOWS_KEPT = "windowsKept";

  /** Hard, per second that the end of the shift, or the next planned stop, is reached too late. */
  public static final String BACK_IN_TIME = "backInTime";

  /** Hard, per unit that a route's stops take beyond its capacity. */
  public static final String CAPACITY_KEPT = "capacityKept";

  /** Medium, per visit on no route, by its {@link VisitWeight}. */
  public static final String VISITS_PLACED = "visitsPlaced";

  /** Soft, per second on the road. */
  public static final String TRAVEL_SHORT = "travelShort";

  /** Soft, per route used, by its seconds of use. */
  public static final String FEW_ROUTES = "fewRoutes";

  /** Soft, per started minute that work ends after it is due. */
  public static final String DONE_WHEN_DUE = "doneWhenDue";

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      skillsCovered(factory),
      areasKept(factory),
      windowsKept(factory),
      backInTime(factory),
      capacityKept(factory),
      visitsPlaced(factory),
      travelShort(factory),
      fewRoutes(factory),
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

  Constraint visitsPlaced(ConstraintFactory factory) {
    return factory
        .forEachIncludingUnassigned(Stop.class)
        .filter(stop -> stop.route() == null)
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

  Constraint doneWhenDue(ConstraintFactory factory) {
    return factory
        .forEach(Stop.class)
        .filter(stop -> stop.minutesOverdue() > 0)
        .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, Stop::minutesOverdue)
        .asConstraint(DONE_WHEN_DUE);
  }
}
