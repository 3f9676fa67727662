package callout.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Runs engine calls as the product itself: the room that acts has asked already who may, and a
 * technician, say, has no right in the engine to move a dispatcher's process on.
 */
@Component
public class EngineAccess {

  private final IdentityService identity;

  EngineAccess(IdentityService identity) {
    this.identity = identity;
  }

  public <T> T asProduct(Supplier<T> call) {
    Authentication before = identity.getCurrentAuthentication();
    try {
      identity.clearAuthentication();
      return call.get();
    } finally {
      identity.setAuthentication(before);
    }
  }

  public void asProduct(Runnable call) {
    asProduct(
        () -> {
          call.run();
          return true;
        });
  }
}
