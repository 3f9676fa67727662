package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Until;
import callout.orders.ConfirmationFacts;
import callout.orders.Confirmations;
import callout.orders.OrderFacts;
import callout.orders.OrderVersion;
import callout.orders.Orders;
import callout.shared.CaseNumber;
import callout.shared.ConfirmationId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes of one order that happen at the same moment. */
class SimultaneousChangesProcessTest extends HandDriven {

  @Autowired private ConfirmationProposals proposals;
  @Autowired private Confirmations confirmations;
  @Autowired private Orders orders;
  @Autowired private JdbcClient jdbc;

  @Test
  void takesAProposalAtTheMomentAnotherChangeIsDoneWith() {
    CaseNumber caseNumber = onSite();
    proposals.propose(caseNumber, Changes.of(Changes.labour("0.5")));
    run(job(caseNumber)); // it is agreed; its document is still to be issued
    Job last = job(caseNumber);

    CompletableFuture<ConfirmationId> second =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  run(last);
                  var proposed =
                      CompletableFuture.supplyAsync(
                          () -> proposals.propose(caseNumber, Changes.of(Changes.part())));
                  Until.isTrue("the proposal to wait for the other change", this::someoneWaits);
                  return proposed;
                }));

    second.join();
    runJobs(caseNumber);
    assertThat(confirmations.of(caseNumber))
        .extracting(ConfirmationFacts::version)
        .containsExactly(2, 3);
  }

  @Test
  void takesTwoProposalsAndTwoAnswersAtTheSameMoment() {
    CaseNumber caseNumber = onSite();
    atOnce(
        () -> proposals.propose(caseNumber, Changes.of(Changes.drop(2))),
        () -> proposals.propose(caseNumber, Changes.of(Changes.people(2))));
    runJobs(caseNumber);
    assertThat(confirmations.of(caseNumber))
        .extracting(ConfirmationFacts::number)
        .containsExactlyInAnyOrder(1, 2);

    List<TaskView> asked =
        staffTasks.of(caseNumber).stream()
            .filter(task -> task.key().equals("Task_ApproveConfirmation"))
            .toList();
    atOnce(() -> approve(asked.get(0)), () -> approve(asked.get(1)));
    runJobs(caseNumber);

    assertBothAgreed(caseNumber);
  }

  @Test
  void takesAnAnswerWhileAnotherChangeIsBeingMade() {
    CaseNumber caseNumber = onSite();
    proposals.propose(caseNumber, Changes.of(Changes.drop(2)));
    proposals.propose(caseNumber, Changes.of(Changes.people(2)));
    runJobs(caseNumber);
    List<TaskView> asked =
        staffTasks.of(caseNumber).stream()
            .filter(task -> task.key().equals("Task_ApproveConfirmation"))
            .toList();

    CompletableFuture<Void> second =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  approve(asked.get(0));
                  var answer = CompletableFuture.runAsync(() -> approve(asked.get(1)));
                  Until.isTrue("the answer to wait for the other change", this::someoneWaits);
                  return answer;
                }));
    second.join();
    runJobs(caseNumber);

    assertBothAgreed(caseNumber);
  }

  private void assertBothAgreed(CaseNumber caseNumber) {
    assertThat(confirmations.of(caseNumber))
        .extracting(ConfirmationFacts::version)
        .containsExactlyInAnyOrder(2, 3);
    OrderFacts order = orders.of(caseNumber).get(0);
    assertThat(order.lines()).hasSize(1);
    assertThat(order.needs().people()).isEqualTo(2);
    assertThat(orders.versions(order.id()))
        .extracting(OrderVersion::version)
        .containsExactly(1, 2, 3);
  }

  private void approve(TaskView task) {
    staffTasks.complete(task.id(), SUPERVISOR, Map.of("confirmationDecision", "approve"));
  }

  private static void atOnce(Runnable one, Runnable other) {
    CompletableFuture.allOf(CompletableFuture.runAsync(one), CompletableFuture.runAsync(other))
        .join();
  }

  private void run(Job job) {
    engine.getManagementService().executeJob(job.getId());
  }

  private Job job(CaseNumber caseNumber) {
    var jobs = jobs(caseNumber);
    assertThat(jobs).hasSize(1);
    return jobs.get(0);
  }

  private boolean someoneWaits() {
    return jdbc.sql("select count(*) from pg_locks where not granted").query(Long.class).single()
        > 0;
  }
}
