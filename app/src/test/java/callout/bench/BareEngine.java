package callout.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Camunda alone, as it comes: default configuration, a schema of its own in the same database, a
 * process with the waits of a case in the same order and nothing to do between them.
 */
final class BareEngine implements AutoCloseable {

  private static final String SCHEMA = "bare";
  private static final String PROCESS = "bare";

  /** Jobs and tasks of a case that is closed as specified, its report kept internal. */
  private static final String WAITS = "jtjtjtjttttjtt";

  private final HikariDataSource pool = new HikariDataSource();
  private final ProcessEngine engine;
  private final Waits waits;

  BareEngine(HikariDataSource product) {
    JdbcClient.create(product).sql("create schema " + SCHEMA).update();
    String url = product.getJdbcUrl();
    pool.setJdbcUrl(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA);
    pool.setUsername(product.getUsername());
    pool.setPassword(product.getPassword());
    pool.setMaximumPoolSize(product.getMaximumPoolSize());
    var configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName(SCHEMA);
    configuration.setDataSource(pool);
    configuration.setDatabaseSchema(SCHEMA);
    configuration.setDatabaseTablePrefix(SCHEMA + ".");
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setJobExecutorActivate(false);
    engine = configuration.buildProcessEngine();
    waits = new Waits(pool, SCHEMA);
    deploy();
  }

  private void deploy() {
    AbstractFlowNodeBuilder<?, ?> process =
        Bpmn.createExecutableProcess(PROCESS).camundaHistoryTimeToLiveString("P365D").startEvent();
    for (int i = 0; i < WAITS.length(); i++) {
      process =
          WAITS.charAt(i) == 'j'
              ? process.serviceTask("job" + i).camundaAsyncBefore().camundaExpression("${true}")
              : process.userTask("task" + i);
    }
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance("bare.bpmn", process.endEvent().done())
        .deploy();
  }

  /** Takes one instance from start to end; answers how many waits were ended. */
  int walk() {
    String root = engine.getRuntimeService().startProcessInstanceByKey(PROCESS).getId();
    int steps = 0;
    for (Optional<Wait> wait = waits.next(root); wait.isPresent(); wait = waits.next(root)) {
      String id = wait.get().id();
      if (wait.get().isJob()) {
        engine.getManagementService().executeJob(id);
      } else {
        engine.getTaskService().complete(id);
      }
      steps++;
    }
    return steps;
  }

  @Override
  public void close() {
    engine.close();
    pool.close();
  }
}
