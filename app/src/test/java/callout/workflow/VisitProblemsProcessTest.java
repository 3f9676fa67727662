package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.fieldwork.Fieldwork;
import callout.fieldwork.Reports;
import callout.fieldwork.VisitReport;
import callout.orders.Orders;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a technician finds on site that is not part of the order. */
class VisitProblemsProcessTest extends HandDriven {

  private static final String FOUND = "The gutter hangs loose.";

  @Autowired private Fieldwork fieldwork;
  @Autowired private Reports reports;
  @Autowired private Orders orders;

  @Test
  void reachesTheSupervisorAndTheSealedReport() {
    CaseNumber caseNumber = onSite();
    answer(caseNumber, Map.of("visitResult", "done", "problems", FOUND));

    assertThat(report(caseNumber).problems()).isEqualTo(FOUND);
    var order = orders.of(caseNumber).get(0).id();
    assertThat(reports.latest(order).orElseThrow().content().get("visits"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("problems", FOUND);
    assertThat(staffTasks.form(task(caseNumber).id(), SUPERVISOR).data().get("reportText"))
        .asString()
        .contains("Problems found", "The gutter hangs loose");
    var supervisor = signedIn(username("supervisor"));
    assertThat(supervisor.open("/cases/" + caseNumber).body()).contains("Problems found: " + FOUND);
    assertThat(supervisor.open("/cases/" + caseNumber + "?lang=de").body())
        .contains("Festgestellte Probleme: " + FOUND);
    supervisor.open("/cases?lang=en");
  }

  @Test
  void isLeftOutWhereNobodyCouldLook() {
    CaseNumber caseNumber = onSite();
    answer(caseNumber, Map.of("visitResult", "nobodyThere", "problems", FOUND));
    assertThat(report(caseNumber).problems()).isNull();
  }

  @Test
  void isAtMostAsLongAsTheFormSays() {
    CaseNumber caseNumber = onSite();
    Map<String, Object> values = Map.of("visitResult", "done", "problems", "x".repeat(2001));
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> answer(caseNumber, values))
        .withMessageContaining("problems");
  }

  private VisitReport report(CaseNumber caseNumber) {
    List<VisitReport> reported =
        fieldwork.of(caseNumber).stream().map(visit -> visit.report()).toList();
    assertThat(reported).hasSize(1);
    return reported.get(0);
  }
}
