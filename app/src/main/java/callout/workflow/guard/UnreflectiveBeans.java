package callout.workflow.guard;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;

/**
 * Reads properties and calls methods of objects, except on the way to classes: from any object's
 * class an expression could reach everything that runs here.
 */
final class UnreflectiveBeans extends BeanELResolver {

  @Override
  public @Nullable Object getValue(ELContext context, Object base, Object property) {
    refuseReflection(base, property, "class");
    return super.getValue(context, base, property);
  }

  @Override
  public @Nullable Object invoke(
      ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
    refuseReflection(base, method, "getClass");
    return super.invoke(context, base, method, types, arguments);
  }

  private static void refuseReflection(
      @Nullable Object base, @Nullable Object member, String refused) {
    boolean reflective =
        base instanceof AnnotatedElement || base instanceof Member || base instanceof ClassLoader;
    if (reflective || (base != null && refused.equals(String.valueOf(member)))) {
      throw new ELException("Expressions may not reach classes.");
    }
  }
}
