package callout.workflow.routes;

import callout.planning.RoutesSolved;
import callout.workflow.EngineAccess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves a planning run on when its solver has ended, well or not. */
@Component
class RoutesTrigger {

  private static final String MESSAGE = "routesSolved";

  private final RuntimeService engine;
  private final EngineAccess access;

  RoutesTrigger(RuntimeService engine, EngineAccess access) {
    this.engine = engine;
    this.access = access;
  }

  @EventListener
  void on(RoutesSolved event) {
    access.asProduct(
        () ->
            engine
                .createMessageCorrelation(MESSAGE)
                .processInstanceBusinessKey(event.run().toString())
                .correlate());
  }
}
