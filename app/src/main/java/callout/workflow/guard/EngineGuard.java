package callout.workflow.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the guards into the engine before anything of it is built. */
@Component
@Order(0)
class EngineGuard extends AbstractProcessEnginePlugin {

  private final ApplicationContext context;

  EngineGuard(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    var beans = new ModelBeans(context);
    engine.setBeans(beans);
    // the list of beans alone restricts nothing: an expression manager that knows every bean has
    // been set by the time this runs
    engine.setExpressionManager(new GuardedExpressions(context, beans));
    engine.setCustomHistoryLevels(List.of(new CalloutHistory()));
    engine.setCustomPreCommandInterceptorsTxRequired(
        with(engine.getCustomPreCommandInterceptorsTxRequired(), new FormRefusals()));
    engine.setPasswordEncryptor(new SlowPasswords());
  }

  private static List<CommandInterceptor> with(
      @Nullable List<CommandInterceptor> existing, CommandInterceptor added) {
    var all = new ArrayList<CommandInterceptor>(existing == null ? List.of() : existing);
    all.add(0, added);
    return all;
  }
}
