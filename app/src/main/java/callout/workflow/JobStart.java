package callout.workflow;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the engine run its steps before the port opens: the health of a product that answers already
 * would say DOWN until then. A Callout that was killed has left steps locked, for minutes; on the
 * embedded database nobody else can be running them, so they are taken up at once.
 */
@Component
@ConditionalOnProperty(
    name = "camunda.bpm.job-execution.enabled",
    havingValue = "true",
    matchIfMissing = true)
class JobStart implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(JobStart.class);

  private final JobExecutor executor;
  private final JdbcClient jdbc;
  private final boolean alone;

  JobStart(
      JobExecutor executor,
      JdbcClient jdbc,
      @Value("${callout.database.embedded:false}") boolean alone) {
    this.executor = executor;
    this.jdbc = jdbc;
    this.alone = alone;
  }

  @Override
  public void start() {
    if (alone) {
      releaseWhatWasLeft();
    }
    executor.start();
  }

  private void releaseWhatWasLeft() {
    int released =
        jdbc.sql(
                """
                update act_ru_job set lock_owner_ = null, lock_exp_time_ = null
                where lock_owner_ is not null
                """)
            .update();
    if (released > 0) {
      LOG.info("Taking up {} steps that a killed Callout left in the middle.", released);
    }
  }

  @Override
  public void stop() {
    executor.shutdown();
  }

  @Override
  public boolean isRunning() {
    return executor.isActive();
  }

  /** Early, long before the web server's. */
  @Override
  public int getPhase() {
    return 0;
  }
}
