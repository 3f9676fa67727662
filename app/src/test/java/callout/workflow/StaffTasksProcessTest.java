package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.cases.Viewer;
import callout.shared.CaseNumber;
import callout.shared.NotFound;
import callout.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who finds which task, and what is left of it in the engine when it is done. */
class StaffTasksProcessTest extends HandDriven {

  private static final Viewer OTHER_SUPERVISOR = viewer("sybil", Role.SUPERVISOR);
  private static final Viewer NOBODY = new Viewer("nina", Set.of(), Set.of());
  private static final Map<String, Object> APPROVED = Map.of("approvalDecision", "approve");

  @Autowired private JdbcClient jdbc;
  @Autowired private EngineAccess access;
  @Autowired private TaskViews views;

  @Test
  void offersATaskThatNobodyHasTakenToItsRoleOnly() {
    String task = task(drafted()).id();

    foundBy(task, SUPERVISOR, OTHER_SUPERVISOR);
    refusedTo(task, AGENT, DISPATCHER, NOBODY, viewer("samuel", Role.TECHNICIAN));
  }

  @Test
  void findsARoleAmongSeveral() {
    String task = task(drafted()).id();

    foundBy(task, new Viewer("amelia", Set.of(Role.AGENT, Role.SUPERVISOR), Set.of()));
  }

  @Test
  void keepsATakenTaskToThePersonWhoTookIt() {
    String task = task(drafted()).id();
    engine.getTaskService().claim(task, SUPERVISOR.username());

    foundBy(task, SUPERVISOR);
    refusedTo(task, OTHER_SUPERVISOR, AGENT, NOBODY);
  }

  @Test
  void leavesATaskToItsAssigneeWhateverTheRole() {
    String task = task(drafted()).id();
    engine.getTaskService().setAssignee(task, NOBODY.username());

    foundBy(task, NOBODY);
    refusedTo(task, SUPERVISOR);
  }

  @Test
  void asksForNoOtherLinkThanThatOfACandidateGroup() {
    String task = task(drafted()).id();
    engine.getTaskService().addCandidateUser(task, NOBODY.username());
    engine.getTaskService().addUserIdentityLink(task, NOBODY.username(), "watcher");
    engine.getTaskService().addGroupIdentityLink(task, Role.AGENT.code(), "watcher");
    engine.getTaskService().setOwner(task, AGENT.username());

    foundBy(task, SUPERVISOR);
    refusedTo(task, AGENT, NOBODY);

    engine.getTaskService().addGroupIdentityLink(task, "agent", IdentityLinkType.CANDIDATE);
    foundBy(task, SUPERVISOR, AGENT);
  }

  @Test
  void knowsNoTaskThatIsDoneOrNeverWas() {
    CaseNumber caseNumber = drafted();
    String task = task(caseNumber).id();
    staffTasks.complete(task, SUPERVISOR, APPROVED);

    refusedTo(task, SUPERVISOR);
    refusedTo("no-such-task", SUPERVISOR);
  }

  @Test
  void notesWhoDidATaskThatNobodyHadTaken() {
    String task = task(drafted()).id();

    staffTasks.complete(task, SUPERVISOR, APPROVED);

    assertThat(
            engine
                .getHistoryService()
                .createHistoricTaskInstanceQuery()
                .taskId(task)
                .finished()
                .singleResult()
                .getAssignee())
        .isEqualTo(SUPERVISOR.username());
    assertThat(
            engine
                .getHistoryService()
                .createHistoricIdentityLinkLogQuery()
                .taskId(task)
                .type(IdentityLinkType.ASSIGNEE)
                .userId(SUPERVISOR.username())
                .operationType("add")
                .count())
        .isOne();
    assertThat(
            engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .taskAssignee(SUPERVISOR.username())
                .activityId("Task_ApproveOrder")
                .list())
        .anyMatch(activity -> task.equals(activity.getTaskId()) && activity.getEndTime() != null);
  }

  @Test
  void leavesNoRightBehindWhenATaskIsDone() {
    String task = task(drafted()).id();
    assertThat(rightsTo(task)).isPositive();

    staffTasks.complete(task, SUPERVISOR, APPROVED);

    assertThat(rightsTo(task)).isZero();
  }

  @Test
  void writesNothingWhenTheProcessOfATaskThatIsReadEndsMeanwhile() {
    String task = task(drafted()).id();

    Optional<TaskView> read =
        access.asOneCommand(
            () -> {
              Task found = engine.getTaskService().createTaskQuery().taskId(task).singleResult();
              String process = TaskViews.instance(found).orElseThrow().getId();
              CompletableFuture.runAsync(
                      () -> engine.getRuntimeService().deleteProcessInstance(process, "ended"))
                  .join();
              return views.view(found);
            });

    assertThat(read).hasValueSatisfying(view -> assertThat(view.caseNumber()).isNull());
    refusedTo(task, SUPERVISOR);
  }

  private long rightsTo(String task) {
    return jdbc.sql("select count(*) from act_ru_authorization where resource_id_ = ?")
        .param(task)
        .query(Long.class)
        .single();
  }

  /** The one task, its form and the list of all say the same. */
  private void foundBy(String task, Viewer... viewers) {
    for (Viewer viewer : viewers) {
      assertThat(staffTasks.task(task, viewer).id()).isEqualTo(task);
      assertThat(staffTasks.form(task, viewer).schema()).contains("approvalDecision");
      assertThat(listed(viewer)).as("tasks of %s", viewer).contains(task);
    }
  }

  private void refusedTo(String task, Viewer... viewers) {
    for (Viewer viewer : viewers) {
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> staffTasks.task(task, viewer));
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> staffTasks.form(task, viewer));
      assertThatExceptionOfType(TaskGone.class)
          .isThrownBy(() -> staffTasks.complete(task, viewer, APPROVED));
      assertThat(listed(viewer)).as("tasks of %s", viewer).doesNotContain(task);
    }
  }

  private List<String> listed(Viewer viewer) {
    return staffTasks.of(viewer, 0, Integer.MAX_VALUE).stream().map(TaskView::id).toList();
  }
}
