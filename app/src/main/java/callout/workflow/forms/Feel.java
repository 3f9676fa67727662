package callout.workflow.forms;

import camundajar.impl.scala.util.Either;
import java.util.Map;
import org.camunda.feel.FeelEngine;

/** FEEL as forms use it, evaluated on the server by the engine that Camunda brings along. */
final class Feel {

  private static final FeelEngine ENGINE = new FeelEngine.Builder().build();

  private Feel() {}

  /** Whether the expression is true; anything else, also an error, counts as false. */
  static boolean isTrue(String expression, Map<String, Object> facts) {
    Either<FeelEngine.Failure, Object> answer = ENGINE.evalExpression(expression, facts);
    return answer.isRight() && Boolean.TRUE.equals(answer.toOption().get());
  }
}
