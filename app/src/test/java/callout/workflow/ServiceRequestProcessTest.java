package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import callout.cases.CaseLink;
import callout.cases.Cases;
import callout.intake.Questions;
import callout.notices.Notice;
import callout.notices.Notices;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import callout.workforce.Technician;
import callout.workforce.Workforce;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of processes/service-request.bpmn. */
class ServiceRequestProcessTest extends HandDriven {

  private static final Double[] FAR_OUTSIDE = {36.17, -115.14};

  @Autowired private Workforce workforce;
  @Autowired private Questions questions;
  @Autowired private CustomerTasks customerTasks;
  @Autowired private CaseProjection projection;
  @Autowired private Cases cases;
  @Autowired private Notices notices;
  @Autowired private JdbcClient jdbc;

  @Test
  void acceptsRoutineWorkWithoutReview() {
    CaseNumber caseNumber = submit("inspection", "normal");
    ProcessInstance request = request(caseNumber);

    assertThat(request).isWaitingAt("Task_TriageRequest");
    runJobs(caseNumber);

    assertThat(request)
        .hasPassed(
            "StartEvent_RequestSubmitted",
            "Event_RequestReceived",
            "Task_TriageRequest",
            "Event_RequestAccepted",
            "Task_DraftOrder")
        .hasNotPassed("Task_ReviewRequest")
        .isWaitingAt("Task_ServiceOrder");
    assertThat(called(caseNumber, "service-order")).isWaitingAt("Task_ApproveOrder");
  }

  @Test
  void rejectsByRuleWhatLiesFarOutside() {
    CaseNumber caseNumber = submit("inspection", "normal", FAR_OUTSIDE);
    runJobs(caseNumber);

    assertThat(end(caseNumber)).hasValue("EndEvent_RejectedByRule");
  }

  @Test
  void asksAnAgentAboutWhatNoRuleClears() {
    CaseNumber caseNumber = submit("support", "normal");
    ProcessInstance request = request(caseNumber);
    runJobs(caseNumber);
    assertThat(request).isWaitingAt("Task_ReviewRequest");

    complete(caseNumber, AGENT, Map.of("reviewDecision", "accept", "durationMinutes", 50));

    assertThat(request).hasPassed("Task_ReviewRequest").isWaitingAt("Task_ServiceOrder");
    assertThat(intake.request(caseNumber).duration()).hasMinutes(50);
  }

  @Test
  void acceptsNoPlaceOutsideTheAreaAtReview() {
    CaseNumber caseNumber = submit("support", "normal");
    runJobs(caseNumber);
    Map<String, Object> outside =
        Map.of("reviewDecision", "accept", "latitude", FAR_OUTSIDE[0], "longitude", FAR_OUTSIDE[1]);
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> staffTasks.complete(task(caseNumber).id(), AGENT, outside))
        .satisfies(e -> assertThat(e.problems().get(0).code()).isEqualTo("outside-area"));
    assertThat(request(caseNumber)).isWaitingAt("Task_ReviewRequest");

    complete(
        caseNumber,
        AGENT,
        Map.of("reviewDecision", "accept", "latitude", 34.05, "longitude", -118.24));
    assertThat(request(caseNumber)).isWaitingAt("Task_ServiceOrder");
  }

  @Test
  void offersCustomersTheirPlacesAndAreasForChoice() throws Exception {
    var json = new com.fasterxml.jackson.databind.ObjectMapper();
    var request = json.readTree(signedIn(username("agent")).get("/cases/new/form").body());
    assertThat(request.at("/data/customerChoices/0/label").asText()).startsWith("K-1001 · ");
    assertThat(request.at("/data/locationChoices").findValuesAsText("customer")).contains("K-1001");
    assertThat(typeOf(request, "customerNumber")).isEqualTo("select");
    assertThat(typeOf(request, "locationNumber")).isEqualTo("select");
    var plan = json.readTree(signedIn(username("dispatcher")).get("/planning/new/form").body());
    assertThat(plan.at("/data/areaChoices")).isNotEmpty();
    assertThat(typeOf(plan, "areaCode")).isEqualTo("select");
  }

  private static String typeOf(com.fasterxml.jackson.databind.JsonNode form, String key) {
    return form.path("schema").findParents("key").stream()
        .filter(field -> field.path("key").asText().equals(key))
        .findFirst()
        .orElseThrow()
        .path("type")
        .asText();
  }

  @Test
  void rejectsAtReviewWithAReason() {
    CaseNumber caseNumber = submit("support", "normal");
    runJobs(caseNumber);
    String task = task(caseNumber).id();

    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> staffTasks.complete(task, AGENT, Map.of("reviewDecision", "reject")))
        .satisfies(e -> assertThat(e.problems().get(0).field()).isEqualTo("reviewReason"));
    assertThat(request(caseNumber)).isWaitingAt("Task_ReviewRequest");

    complete(
        caseNumber, AGENT, Map.of("reviewDecision", "reject", "reviewReason", "Not our trade."));
    assertThat(end(caseNumber)).hasValue("EndEvent_RejectedAtReview");
  }

  @Test
  void reviewsRoutineWorkWhenTheOnlySkilledPeopleAreAway() {
    LocalDate yesterday = LocalDate.now().minusDays(1);
    try {
      for (Technician technician : workforce.technicians()) {
        if (technician.skills().contains("hvac")) {
          workforce.reportAbsence(
              technician.username(), yesterday, yesterday.plusDays(20), "absent for a test");
        }
      }
      CaseNumber caseNumber = submit("maintenance", "normal");
      runJobs(caseNumber);

      assertThat(request(caseNumber)).isWaitingAt("Task_ReviewRequest");
      assertThat(intake.request(caseNumber).laneReason()).isEqualTo("noTechnician");
    } finally {
      jdbc.sql("delete from workforce_absence where reason = 'absent for a test'").update();
    }

    CaseNumber withThemBack = submit("maintenance", "normal");
    runJobs(withThemBack);
    assertThat(called(withThemBack, "service-order")).isWaitingAt("Task_ApproveOrder");
  }

  @Test
  void startsFromTheFormThatStaffFillIn() {
    String number =
        staffTasks.start(
            "service-request",
            Map.of(
                "customerNumber", "K-1001",
                "locationNumber", "L-2001",
                "serviceType", "support",
                "description", "Entered by hand."));
    CaseNumber caseNumber = CaseNumber.of(number);
    runJobs(caseNumber);

    assertThat(request(caseNumber))
        .hasPassed("StartEvent_RequestEntered", "Event_RequestReceived", "Task_DraftOrder")
        .hasNotPassed("Task_ReviewRequest");
  }

  @Test
  void asksTheCustomerAndGoesOnWithTheAnswer() {
    CaseNumber caseNumber = asked();
    ProcessInstance request = request(caseNumber);
    assertThat(request).isWaitingAt("Task_AnswerQuestion");
    assertThat(projection.find(caseNumber).orElseThrow().waitsFor()).isEqualTo("customer");
    CustomerTask task = customerTasks.of(caseNumber).get(0);
    assertThat(task.nameEn()).isEqualTo("Answer our question");
    assertThat(customerTasks.form(task.id(), caseNumber).data())
        .containsEntry("questionText", "Which door?")
        .doesNotContainKeys("triageText", "triageLane", "reviewDecision");

    customerTasks.complete(task.id(), caseNumber, Map.of("answer", "The green one."));
    assertThat(request).isWaitingAt("Task_ReviewRequest");
    assertThat(questions.last(caseNumber).orElseThrow().answer()).isEqualTo("The green one.");
    complete(caseNumber, AGENT, Map.of("reviewDecision", "accept"));
    assertThat(request).isWaitingAt("Task_ServiceOrder");
  }

  @Test
  void remindsTwiceAndExpiresWithoutAnAnswer() {
    CaseNumber caseNumber = asked();
    ProcessInstance request = request(caseNumber);
    String task = customerTasks.of(caseNumber).get(0).id();

    fireTimer(request, "BoundaryEvent_ReminderDue");
    fireTimer(request, "BoundaryEvent_ReminderDue");
    assertThat(request).isWaitingAt("Task_AnswerQuestion");
    assertThat(notices.of(caseNumber))
        .extracting(Notice::template)
        .containsOnlyOnce("question-asked")
        .filteredOn("question-reminder"::equals)
        .hasSize(2);

    fireTimer(request, "BoundaryEvent_QuestionExpired");
    assertThat(end(caseNumber)).hasValue("EndEvent_Expired");
    assertThat(questions.last(caseNumber).orElseThrow().expiredAt()).isNotNull();
    assertThatExceptionOfType(TaskGone.class)
        .isThrownBy(() -> customerTasks.complete(task, caseNumber, Map.of("answer", "Too late.")));
  }

  @Test
  void joinsARequestToAnOpenCaseOfTheSameCustomer() {
    CaseNumber first = drafted();
    CaseNumber second = submit("support", "normal");
    runJobs(second);
    String task = task(second).id();
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(
            () ->
                staffTasks.complete(
                    task, AGENT, Map.of("reviewDecision", "merge", "mergeInto", second.value())))
        .satisfies(e -> assertThat(e.problems().get(0).field()).isEqualTo("mergeInto"));

    complete(second, AGENT, Map.of("reviewDecision", "merge", "mergeInto", first.value()));
    assertThat(end(second)).hasValue("EndEvent_Merged");
    assertThat(cases.links(first)).extracting(CaseLink::other).containsExactly(second);
  }

  private CaseNumber asked() {
    CaseNumber caseNumber = submit("support", "normal");
    runJobs(caseNumber);
    complete(caseNumber, AGENT, Map.of("reviewDecision", "ask", "question", "Which door?"));
    return caseNumber;
  }

  @Test
  void endsAsTheOrderEnds() {
    CaseNumber rejected = drafted();
    complete(
        rejected, SUPERVISOR, Map.of("approvalDecision", "reject", "approvalReason", "Too dear."));
    assertThat(end(rejected)).hasValue("EndEvent_RejectedAtApproval");
  }
}
