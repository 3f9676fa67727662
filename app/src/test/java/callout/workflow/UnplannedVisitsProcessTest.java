package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import callout.shared.CaseNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of visits that wait to be planned. */
class UnplannedVisitsProcessTest extends HandDriven {

  @Autowired private JdbcClient jdbc;

  @Test
  void listOneThatIsDueAtNoTime() {
    CaseNumber caseNumber = approved();
    jdbc.sql("update planning_visit set due_by = null where case_number = ?")
        .param(caseNumber.value())
        .update();
    var answer = signedIn(username("dispatcher")).open("/visits");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(caseNumber.value());
  }
}
