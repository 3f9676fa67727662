package callout.bench;

import java.nio.charset.StandardCharsets;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Stands before the templates and, while switched off, answers for them without rendering. */
final class RenderingSwitch implements BeanPostProcessor {

  private static final String TEMPLATES = "templates"; // callout.documents.Templates

  private volatile boolean on = true;
  private volatile boolean placed;

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!name.equals(TEMPLATES)) {
      return bean;
    }
    placed = true;
    var proxy = new ProxyFactory(bean);
    proxy.setProxyTargetClass(true);
    proxy.addAdvice(
        (MethodInterceptor)
            call ->
                on || !call.getMethod().getReturnType().equals(byte[].class)
                    ? call.proceed()
                    : "not rendered".getBytes(StandardCharsets.US_ASCII));
    return proxy.getProxy(bean.getClass().getClassLoader());
  }

  void set(boolean rendering) {
    if (!placed) {
      throw new IllegalStateException(
          "There is no bean '%s' to switch off. Maybe it was renamed?".formatted(TEMPLATES));
    }
    on = rendering;
  }
}
