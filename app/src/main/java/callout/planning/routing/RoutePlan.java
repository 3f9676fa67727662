package callout.planning.routing;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import callout.planning.PlanningWeights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Routes with their stops, and the stops that are on none. */
@PlanningSolution
public class RoutePlan {

  @PlanningEntityCollectionProperty private List<Route> routes;

  @PlanningEntityCollectionProperty @ValueRangeProvider private List<Stop> stops;

  @PlanningScore private @Nullable HardMediumSoftLongScore score;

  @ProblemFactProperty private PlanningWeights weights;

  @SuppressWarnings("unused") // the solver copies plans
  RoutePlan() {}

  /**
   * @param stops the most pressing first: they are placed in this order to begin with
   */
  public RoutePlan(List<Route> routes, List<Stop> stops) {
    this(routes, stops, PlanningWeights.USUAL);
  }

  RoutePlan(List<Route> routes, List<Stop> stops, PlanningWeights weights) {
    this.routes = routes;
    this.stops = stops;
    this.weights = weights;
  }

  public List<Route> routes() {
    return routes;
  }

  public List<Stop> stops() {
    return stops;
  }

  PlanningWeights weights() {
    return weights;
  }

  public @Nullable HardMediumSoftLongScore score() {
    return score;
  }
}
