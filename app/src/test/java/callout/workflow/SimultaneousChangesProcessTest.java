package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Until;
import callout.orders.ConfirmationFacts;
import callout.orders.Confirmations;
import callout.shared.CaseNumber;
import callout.shared.ConfirmationId;
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
