package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callout.Browser;
import callout.documents.Documents;
import callout.documents.TakenVersion;
import callout.shared.CaseNumber;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A step that failed for good, as its case's page shows it and has it tried again. */
class FailedStepsProcessTest extends HandDriven {

  private static final String STEP = "Task_IssueOrderDocument";
  private static final String BUTTON = "Try again";
  private static final String NAMED = "failed and waits to be tried again";

  @Autowired private Documents documents;
  @Autowired private JdbcClient jdbc;

  private CaseNumber caseNumber;
  private ProcessInstance order;
  private TakenVersion fault;
  private String page;
  private String retries;

  @BeforeEach
  void failAStep() {
    caseNumber = drafted();
    order = called(caseNumber, "service-order");
    staffTasks.complete(task(caseNumber).id(), SUPERVISOR, Map.of("approvalDecision", "approve"));
    fault = TakenVersion.of(order.getBusinessKey(), documents, jdbc);
    while (job().getRetries() > 0) {
      attempt();
    }
    page = "/cases/" + caseNumber;
    retries = page + "/retries";
  }

  @AfterEach
  void mend() {
    fault.close();
  }

  @Test
  void isTriedAgainByAnAdministrator() {
    Browser administrator = signedIn(username("administrator"));
    assertThat(administrator.open(page).body()).contains(NAMED, BUTTON);
    mend();

    HttpResponse<String> answer = tryAgain(administrator);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(page);
    assertThat(administrator.open(page).body())
        .contains("The step is being tried again.")
        .doesNotContain(NAMED, BUTTON);
    assertThat(administrator.open(page).body()).doesNotContain("The step is being tried again.");
    assertThat(retriers()).containsExactly(username("administrator"));
    runJobs(caseNumber);
    assertThat(documents.of(caseNumber)).hasSize(1);
  }

  @Test
  void isNamedAgainWhenItFailsAgain() {
    Browser administrator = signedIn(username("administrator"));
    tryAgain(administrator);
    assertThat(job().getRetries()).isEqualTo(1);

    attempt();

    assertThat(job().getRetries()).isZero();
    assertThat(administrator.open(page).body()).contains(NAMED, BUTTON);
  }

  @Test
  void saysSoWhenNothingWaitsToBeTriedAgain() {
    Browser administrator = signedIn(username("administrator"));
    tryAgain(administrator);
    tryAgain(administrator);

    assertThat(administrator.open(page).body()).contains("No step waits here to be tried again");
    assertThat(retriers()).hasSize(1);
  }

  @Test
  void speaksGerman() {
    assertThat(signedIn(username("administrator")).open(page + "?lang=de").body())
        .contains("wartet auf einen neuen Versuch", "Noch einmal versuchen");
  }

  @Test
  void isOnlyNamedToOthers() {
    for (String role : List.of("agent", "supervisor", "dispatcher")) {
      Browser other = signedIn(username(role));

      assertThat(other.open(page).body())
          .contains(NAMED, "An administrator can try it again.")
          .doesNotContain(BUTTON, retries);
      assertThat(tryAgain(other).statusCode()).isEqualTo(404);
    }
    assertThat(job().getRetries()).isZero();
    assertThat(retriers()).isEmpty();
  }

  @Test
  void isLeftAloneByWhoeverHasNoLoginOrNoToken() {
    assertThat(browser().post(retries, Map.of("element", STEP)).statusCode()).isNotEqualTo(200);
    Browser administrator = signedIn(username("administrator"));
    assertThat(administrator.post(retries, Map.of("element", STEP)).statusCode()).isEqualTo(403);

    assertThat(job().getRetries()).isZero();
    assertThat(retriers()).isEmpty();
  }

  private HttpResponse<String> tryAgain(Browser browser) {
    return browser.submit(page, retries, Map.of("element", STEP));
  }

  private void attempt() {
    String job = job().getId();
    assertThatThrownBy(() -> engine.getManagementService().executeJob(job))
        .hasMessageContaining("issued with content");
  }

  private Job job() {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(order.getId())
        .singleResult();
  }

  private List<String> retriers() {
    return jdbc.sql(
            "select actor from audit_entry where action = 'step-tried-again' and case_number = ?")
        .param(caseNumber.value())
        .query(String.class)
        .list();
  }
}
