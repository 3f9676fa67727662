package callout.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callout.Browser;
import callout.RunningCallout;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** CVE-2026-109432, and what the models' expressions reach. */
class GuardedExpressionsIT extends RunningCallout {

  /** Computes "demo": harmless, and only code that runs can tell. */
  private static final String SMUGGLED = "${'de'.concat('mo')}";

  @Autowired private ProcessEngine engine;
  @Autowired private TaskService tasks;
  @Autowired private FilterService filters;
  @Autowired private IdentityService identity;
  @Autowired private ApplicationContext context;

  private Task task;

  @BeforeEach
  void giveDemoATask() {
    task = Probes.taskFor(engine, "supervisor");
    tasks.setAssignee(task.getId(), "demo");
  }

  @AfterEach
  void clearUp() {
    identity.clearAuthentication();
    filters.createFilterQuery().filterNameLike("probe%").list().stream()
        .map(Filter::getId)
        .forEach(filters::deleteFilter);
    tasks.createTaskQuery().taskAssignee("demo").list().stream()
        .map(Task::getProcessInstanceId)
        .forEach(id -> engine.getRuntimeService().deleteProcessInstance(id, "probed"));
  }

  @Test
  void refusesWhatTheEngineAloneWouldRun() {
    assertThat(unguarded(() -> smuggling().count())).isEqualTo(1);

    assertThatThrownBy(() -> smuggling().count()).hasRootCauseInstanceOf(refusal());
    assertThatThrownBy(() -> smuggling().list()).hasRootCauseInstanceOf(refusal());
    assertThatThrownBy(() -> smuggling().singleResult()).hasRootCauseInstanceOf(refusal());
    assertThatThrownBy(() -> smuggling().listPage(0, 1)).hasRootCauseInstanceOf(refusal());
  }

  @Test
  void refusesItInStoredFiltersToo() {
    Filter nested = stored("probe nested", smuggling());
    Filter plain = stored("probe plain", tasks.createTaskQuery().taskAssigneeExpression(SMUGGLED));

    assertThat(unguarded(() -> filters.count(nested.getId()))).isEqualTo(1);
    assertThatThrownBy(() -> filters.count(nested.getId())).hasRootCauseInstanceOf(refusal());
    assertThatThrownBy(() -> filters.list(nested.getId())).hasRootCauseInstanceOf(refusal());
    assertThatThrownBy(() -> filters.count(plain.getId())).hasRootCauseInstanceOf(refusal());
  }

  @Test
  void refusesItFromTasklist() {
    Browser supervisor = signedIn(username("supervisor")).openTasklist();
    String query = "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}".formatted(SMUGGLED);

    for (String path : List.of("task", "task/count")) {
      var answer = supervisor.engine("POST", path, query);
      assertThat(answer.statusCode()).as(path).isGreaterThanOrEqualTo(400);
      assertThat(answer.body()).doesNotContain(task.getId());
    }
    assertThat(supervisor.engine("POST", "task/count", "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void stillAnswersTheFiltersOfTasklist() {
    Task unassigned = Probes.taskFor(engine, "supervisor");
    identity.setAuthentication("demo", List.of("supervisor"));
    assertThat(counted("My tasks")).isEqualTo(1);
    assertThat(counted("My group's tasks")).isPositive();
    identity.clearAuthentication();
    engine.getRuntimeService().deleteProcessInstance(unassigned.getProcessInstanceId(), "probed");
  }

  @Test
  void letsModelsReachTheirOwnBeansOnly() {
    assertThat(plainly("${dataSource.hashCode()}")).isNotNull();

    assertThat(runs("${probeReceiver.hashCode()}")).isTrue();
    assertThat(runs("${dataSource.hashCode()}")).isFalse();
    assertThat(runs("${environment.getProperty('user.home')}")).isFalse();
    assertThat(runs("${staffDirectory.hasAdministrator()}")).isFalse();
  }

  @Test
  void keepsModelsFromReachingClasses() {
    assertThat(plainly("${''.getClass().getName()}")).isEqualTo("java.lang.String");

    assertThat(runs("${execution.getProcessInstanceId()}")).isTrue();
    assertThat(runs("${execution.getClass().getName()}")).isFalse();
    assertThat(runs("${execution.class.name}")).isFalse();
    assertThat(runs("${''.getClass().forName('java.lang.Runtime')}")).isFalse();
  }

  private long counted(String filter) {
    return filters.count(filters.createFilterQuery().filterName(filter).singleResult().getId());
  }

  private TaskQuery smuggling() {
    return tasks.createTaskQuery().or().taskAssigneeExpression(SMUGGLED).endOr();
  }

  private Filter stored(String name, TaskQuery query) {
    Filter filter = filters.newTaskFilter(name);
    filter.setQuery(query);
    return filters.saveFilter(filter);
  }

  /** Deploys a process with the expression and tells whether it runs through. */
  private boolean runs(String expression) {
    Probes.deploy(engine, Probes.evaluating(expression));
    try {
      engine.getRuntimeService().startProcessInstanceByKey("probe-expression");
      return true;
    } catch (ProcessEngineException refused) {
      return false;
    }
  }

  /** The same with the expression manager that Camunda's Spring integration brings. */
  private <T> T unguarded(Supplier<T> attempt) {
    ExpressionManager guarded = configuration().getExpressionManager();
    var plain = new SpringExpressionManager(context);
    configuration().setExpressionManager(plain);
    try {
      return attempt.get();
    } finally {
      configuration().setExpressionManager(guarded);
    }
  }

  /** What that manager makes of an expression. */
  private Object plainly(String expression) {
    var plain = new SpringExpressionManager(context);
    return configuration()
        .getCommandExecutorTxRequired()
        .execute(running -> plain.createExpression(expression).getValue(null));
  }

  private ProcessEngineConfigurationImpl configuration() {
    return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  private static Class<? extends Throwable> refusal() {
    return BadUserRequestException.class;
  }
}
