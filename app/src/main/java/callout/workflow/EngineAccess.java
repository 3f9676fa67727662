package callout.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/**
 * Runs engine calls as the product itself: the room that acts has asked already who may, and a
 * technician, say, has no right in the engine to move a dispatcher's process on.
 */
@Component
public class EngineAccess {

  private final IdentityService identity;
  private final CommandExecutor commands;

  EngineAccess(ProcessEngine engine) {
    this.identity = engine.getIdentityService();
    this.commands =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
            .getCommandExecutorTxRequired();
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

  /**
   * Runs several engine calls as the product and as one command: what one of them has read is there
   * for the next, and what all of them change is written once, at the end.
   */
  public <T> T asOneCommand(Supplier<T> calls) {
    return asProduct(() -> commands.execute(context -> calls.get()));
  }
}
