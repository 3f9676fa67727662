package callout.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callout.RequestsClient;
import callout.RunningCallout;
import callout.SampleRequest;
import callout.Staff;
import callout.access.ApiKeys;
import callout.intake.Channel;
import callout.intake.Intake;
import callout.orders.Closure;
import callout.orders.OrderClosed;
import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.shared.Role;
import callout.workflow.StaffTasks;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is to be billed, as an integration reads it. */
class BillingApiIT extends RunningCallout {

  @Autowired private ApiKeys keys;
  @Autowired private Intake intake;
  @Autowired private StaffTasks tasks;
  @Autowired private Visits visits;
  @Autowired private Orders orders;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ApplicationEventPublisher events;

  @Test
  void tellsAClosedOrderWithItsAmounts() throws Exception {
    String key = billingApiKey();
    String number = intake.submit(SampleRequest.of("inspection"), Channel.API).caseNumber().value();
    Staff staff = new Staff(tasks);
    staff.approve(number);
    staff.assign(number, visits);
    staff.technician(number, "Task_AcceptVisit", Map.of("visitAnswer", "accept"));
    staff.technician(number, "Task_StartDriving", Map.of());
    staff.technician(number, "Task_ArriveOnSite", Map.of());
    staff.technician(number, "Task_CompleteVisit", Map.of("visitResult", "done"));
    staff.complete(
        number, "Task_ApproveReport", Role.SUPERVISOR, Map.of("reportDecision", "approve"));

    HttpResponse<String> answer = get(key, "?limit=200");

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode mine =
        StreamSupport.stream(RequestsClient.read(answer).spliterator(), false)
            .filter(signal -> signal.at("/content/case").asText().equals(number))
            .findFirst()
            .orElseThrow();
    assertThat(mine.get("kind").asText()).isEqualTo("closure");
    assertThat(mine.at("/content/lines")).hasSize(2);
    assertThat(mine.at("/content/gross").asText()).matches("\\d+\\.\\d\\d");
    assertThat(RequestsClient.read(get(key, "?after=" + mine.get("id").asLong())))
        .noneMatch(signal -> signal.at("/content/case").asText().equals(number));
  }

  /** Or somebody who asks what came after the second would never hear of the first. */
  @Test
  void tellsTheSecondOnlyOnceTheFirstIsCommitted() {
    OrderFacts first = approved();
    OrderFacts second = approved();
    var another = new TransactionTemplate(transaction.getTransactionManager());
    another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    transaction.executeWithoutResult(
        open -> {
          close(first);
          assertThatThrownBy(
                  () ->
                      another.executeWithoutResult(
                          meanwhile -> {
                            jdbc.sql("set local lock_timeout = '100ms'").update();
                            close(second);
                          }))
              .hasMessageContaining("lock timeout");
          open.setRollbackOnly();
        });
  }

  private OrderFacts approved() {
    CaseNumber number = intake.submit(SampleRequest.of("inspection"), Channel.API).caseNumber();
    new Staff(tasks).approve(number.value());
    new Staff(tasks).task(number.value(), "Task_AssignVisit");
    return orders.of(number).get(0);
  }

  private void close(OrderFacts order) {
    events.publishEvent(new OrderClosed(order.id(), order.caseNumber(), Closure.AS_SPECIFIED));
  }

  @Test
  void tellsNobodyWithoutTheScope() throws Exception {
    String other = keys.issue("No accounting", "K-1001", Set.of(ApiKeys.READ_REQUESTS));

    assertThat(get(other, "").statusCode()).isEqualTo(403);
    assertThat(get(apiKey(), "").statusCode()).isEqualTo(403);
    assertThat(get("nobody", "").statusCode()).isEqualTo(401);
  }

  @Test
  void refusesALimitThatIsNone() throws Exception {
    String key = keys.issue("Accounting", null, Set.of(ApiKeys.READ_BILLING));

    assertThat(get(key, "?limit=0").statusCode()).isEqualTo(400);
    assertThat(get(key, "?limit=many").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> get(String key, String query) throws Exception {
    URI uri = URI.create("http://127.0.0.1:%d/api/v1/billing-signals%s".formatted(port, query));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + key).build(),
            BodyHandlers.ofString());
  }
}
