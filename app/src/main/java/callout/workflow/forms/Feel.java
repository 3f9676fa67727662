package callout.workflow.forms;

import camundajar.impl.scala.util.Either;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** FEEL as forms use it, evaluated on the server by the engine that Camunda brings along. */
final class Feel {

  private static final FeelEngine ENGINE = new FeelEngine.Builder().build();

  /** The expressions of deployed forms, which are few: each is parsed once. */
  private static final Map<String, Either<FeelEngine.Failure, ParsedExpression>> PARSED =
      new ConcurrentHashMap<>();

  private Feel() {}

  /** Whether the expression is true; anything else, also an error, counts as false. */
  static boolean isTrue(String expression, Map<String, Object> facts) {
    Either<FeelEngine.Failure, ParsedExpression> parsed =
        PARSED.computeIfAbsent(expression, ENGINE::parseExpression);
    if (parsed.isLeft()) {
      return false;
    }
    Either<FeelEngine.Failure, Object> answer = ENGINE.eval(parsed.toOption().get(), facts);
    return answer.isRight() && Boolean.TRUE.equals(answer.toOption().get());
  }
}
