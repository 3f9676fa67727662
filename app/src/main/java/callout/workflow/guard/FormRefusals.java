package callout.workflow.guard;

import callout.shared.Refusal;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Brings a refusal thrown inside the engine (by a receiver, a listener, a room behind them) out
 * again: the engine wraps it twice over. Our own callers get the {@link Refusal} itself, Camunda's
 * web apps a {@link FormRefusal}. The command's transaction has been rolled back by then.
 */
final class FormRefusals extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (RuntimeException failure) {
      Refusal refusal = refusalIn(failure);
      if (refusal == null) {
        throw failure;
      }
      throw isAskedByCamundasWebApps() ? new FormRefusal(refusal) : refusal;
    }
  }

  private static @Nullable Refusal refusalIn(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
    }
    return null;
  }

  private static boolean isAskedByCamundasWebApps() {
    return RequestContextHolder.getRequestAttributes()
            instanceof ServletRequestAttributes attributes
        && attributes
            .getRequest()
            .getRequestURI()
            .startsWith(attributes.getRequest().getContextPath() + "/camunda/");
  }
}
