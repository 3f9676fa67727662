package callout.workflow.guard;

import callout.shared.Refusal;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/**
 * Keeps refusals out of the log. The engine writes whatever ends a command as an error with its
 * stack; a wrong answer to a form is none. Every other failure is logged as ever.
 */
@Component
final class QuietRefusals extends TurboFilter {

  private static final String ENGINE = "org.camunda.bpm.engine.";

  QuietRefusals() {
    setName("callout-refusals");
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
      logging.getTurboFilterList().removeIf(filter -> "callout-refusals".equals(filter.getName()));
      logging.addTurboFilter(this);
    }
  }

  @Override
  public FilterReply decide(
      Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] params,
      @Nullable Throwable thrown) {
    return logger.getName().startsWith(ENGINE) && isRefusal(thrown(params, thrown))
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }

  /** The engine hands it over as the last of the values of its sentence. */
  private static @Nullable Throwable thrown(
      Object @Nullable [] params, @Nullable Throwable thrown) {
    return thrown == null
            && params != null
            && params.length > 0
            && params[params.length - 1] instanceof Throwable last
        ? last
        : thrown;
  }

  private static boolean isRefusal(@Nullable Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal) {
        return true;
      }
    }
    return false;
  }
}
