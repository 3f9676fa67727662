package callout.workflow.guard;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.test.mock.MockElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.springframework.context.ApplicationContext;

/**
 * The engine's expressions, held in three ways.
 *
 * <ul>
 *   <li>Expressions of a query are written by whoever may ask for tasks or store a filter, and the
 *       engine evaluates those inside {@code orQueries} even where it refuses expressions
 *       (CVE-2026-109432). Only {@link #IN_QUERIES} pass.
 *   <li>Models reach the beans marked {@link ModelBean} and no other.
 *   <li>No expression reaches classes through an object ({@code ''.getClass()}).
 * </ul>
 *
 * Queries are recognised by their place in the call stack: the engine evaluates theirs in {@code
 * AbstractQuery.evaluateExpressions}, and there alone.
 */
final class GuardedExpressions extends SpringExpressionManager {

  /** What Tasklist's filters need; whitespace aside, a query's expression is one of these. */
  private static final Set<String> IN_QUERIES =
      Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

  GuardedExpressions(ApplicationContext context, Map<Object, Object> beans) {
    super(context, beans);
  }

  @Override
  public Expression createExpression(String expression) {
    if (!IN_QUERIES.contains(expression.replaceAll("\\s", "")) && isAskedByQuery()) {
      throw new BadUserRequestException(
          "Queries and filters may use these expressions only: %s."
              .formatted(String.join(", ", IN_QUERIES.stream().sorted().toList())));
    }
    return super.createExpression(expression);
  }

  @Override
  protected ELResolver createElResolver() {
    var resolver = new CompositeELResolver();
    resolver.add(new VariableScopeElResolver());
    resolver.add(new VariableContextElResolver());
    resolver.add(new MockElResolver());
    resolver.add(new ReadOnlyMapELResolver(beans));
    resolver.add(new ArrayELResolver());
    resolver.add(new ListELResolver());
    resolver.add(new MapELResolver());
    resolver.add(new UnreflectiveBeans());
    return resolver;
  }

  private static boolean isAskedByQuery() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(
            frames ->
                frames.anyMatch(
                    frame ->
                        frame.getMethodName().equals("evaluateExpressions")
                            && AbstractQuery.class.isAssignableFrom(frame.getDeclaringClass())));
  }
}
