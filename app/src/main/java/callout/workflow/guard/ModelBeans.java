package callout.workflow.guard;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * The beans marked with {@link ModelBean}, by name. Looked up when an expression asks, for the
 * engine is built before most of them are, and some of them need it.
 */
final class ModelBeans extends AbstractMap<Object, Object> {

  private final ApplicationContext context;

  ModelBeans(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return name instanceof String bean
        && context.containsBean(bean)
        && context.findAnnotationOnBean(bean, ModelBean.class, false) != null;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    return name instanceof String bean && containsKey(bean) ? context.getBean(bean) : null;
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    return Arrays.stream(context.getBeanNamesForAnnotation(ModelBean.class))
        .map(name -> new SimpleImmutableEntry<Object, Object>(name, context.getBean(name)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
