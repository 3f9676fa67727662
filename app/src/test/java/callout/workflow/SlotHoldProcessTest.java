package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import callout.SampleRequest;
import callout.intake.Channel;
import callout.intake.OfferedSlots;
import callout.intake.RequestInput;
import callout.intake.RequestSlots;
import callout.notices.Notice;
import callout.notices.Notices;
import callout.planning.HeldSlot;
import callout.planning.PlannedStop;
import callout.planning.SlotHolds;
import callout.planning.VisitDemand;
import callout.shared.CaseNumber;
import callout.shared.HoldId;
import callout.shared.InvalidInput;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of processes/slot-hold.bpmn: from a chosen time to a visit, or to nothing. */
class SlotHoldProcessTest extends HandDriven {

  @Autowired private RequestSlots slots;
  @Autowired private Notices notices;
  @Autowired private SlotHolds holds;
  @Autowired private CaseCancellation cancellation;
  @Autowired private CaseProjection projection;

  @Test
  void freesTheTimeIfTheRequestIsNotSent() {
    HeldSlot held = hold("inspection");
    ProcessInstance life = life(held);
    assertThat(life).isWaitingAt("Task_WaitForRequest");

    fireTimer(life, "BoundaryEvent_WritingOver");

    assertThat(life).hasPassed("Task_ReleaseSlot", "EndEvent_SlotRanOut").isEnded();
    assertThat(holds.find(held.id())).isEmpty();
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> submit("inspection", held))
        .satisfies(
            refused -> {
              assertThat(refused.problems().get(0).field()).isEqualTo("slotHold");
              assertThat(refused.problems().get(0).code()).isEqualTo("slot-gone");
            });
  }

  @Test
  void endsWhenTheCustomerGivesTheTimeBackOrChoosesAnother() {
    String writer = "writer-" + UUID.randomUUID();
    List<Instant> starts = starts("inspection");
    HeldSlot first = slots.hold(writer, SampleRequest.of("inspection"), starts.get(0));
    ProcessInstance firstLife = life(first);
    HeldSlot second = slots.hold(writer, SampleRequest.of("inspection"), starts.get(1));
    ProcessInstance secondLife = life(second);
    assertThat(firstLife).hasPassed("EndEvent_SlotGivenBack").isEnded();

    holds.giveBack(second.id());
    assertThat(secondLife).hasPassed("EndEvent_SlotGivenBack").isEnded();
  }

  @Test
  void plansTheVisitIntoItsTimeOnceTheOrderIsAccepted() {
    HeldSlot held = hold("inspection");
    ProcessInstance life = life(held);
    CaseNumber caseNumber = submit("inspection", held);
    runJobs(caseNumber);
    assertThat(life).isWaitingAt("Task_WaitForVisit");
    assertThat(visits.of(caseNumber)).as("nothing is planned that was not accepted").isEmpty();

    complete(caseNumber, SUPERVISOR, Map.of("approvalDecision", "approve"));

    assertThat(life).hasPassed("Task_UseSlot", "EndEvent_SlotUsed").isEnded();
    PlannedStop stop = visits.stop(visitOf(caseNumber).visit()).orElseThrow();
    assertThat(stop.start()).isEqualTo(held.start());
    assertThat(stop.arrivalWindow()).isEqualTo(held.window());
    assertThat(called(caseNumber, "visit"))
        .hasPassed("BoundaryEvent_VisitPlanned", "Event_VisitPlanned")
        .isWaitingAt("Task_AcceptVisit");
    assertThat(holds.find(held.id())).isEmpty();
  }

  @Test
  void tellsTheCustomerThatTheChosenTimeIsKept() {
    HeldSlot held = hold("inspection");
    String start =
        DateTimeFormatter.ofPattern("EEE, MMM d, yyyy, HH:mm", Locale.US)
            .format(held.window().start().atZone(held.zone()));
    CaseNumber kept = submit("inspection", held);
    runJobs(kept);
    CaseNumber free = submit("inspection", "normal");
    runJobs(free);

    for (String notice : List.of("request-received", "request-accepted")) {
      assertThat(told(kept, notice))
          .containsPattern("Time you chose: " + start + " .* P[SD]T; we keep it free for you\\.");
      assertThat(told(free, notice)).doesNotContain("you chose", "keep it free");
    }
    assertThat(told(kept, "request-accepted"))
        .as("as if no time had been chosen")
        .doesNotContain("as soon as a visit is planned");
  }

  private String told(CaseNumber caseNumber, String notice) {
    return notices.of(caseNumber).stream()
        .filter(told -> told.template().equals(notice))
        .map(Notice::text)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void letsTheVisitWaitIfItsTimeNoLongerFits() {
    HeldSlot held = hold("support");
    ProcessInstance life = life(held);
    CaseNumber caseNumber = submit("support", held);
    runJobs(caseNumber);
    complete(caseNumber, AGENT, Map.of("reviewDecision", "accept", "durationMinutes", 1400));
    complete(caseNumber, SUPERVISOR, Map.of("approvalDecision", "approve"));

    assertThat(life).hasPassed("EndEvent_SlotLost").isEnded();
    assertThat(called(caseNumber, "visit")).isWaitingAt("Task_AssignVisit");
    assertThat(holds.find(held.id())).isEmpty();
    assertThat(projection.milestones(caseNumber))
        .extracting(Milestone::nameEn)
        .contains("Chosen time no longer fits");
    assertThat(told(caseNumber)).contains("slot-lost");
  }

  @Test
  void givesTheTimeBackWithTheCase() {
    assertGivenBackAfter(
        "support",
        caseNumber ->
            complete(
                caseNumber,
                AGENT,
                Map.of("reviewDecision", "reject", "reviewReason", "Not ours.")));
    assertGivenBackAfter(
        "support",
        caseNumber ->
            complete(
                caseNumber,
                AGENT,
                Map.of(
                    "reviewDecision", "merge", "mergeInto", submit("support", "normal").value())));
    assertGivenBackAfter("support", caseNumber -> cancellation.cancel(caseNumber, false, "Sold."));
    assertGivenBackAfter(
        "inspection",
        caseNumber ->
            complete(
                caseNumber,
                SUPERVISOR,
                Map.of("approvalDecision", "reject", "approvalReason", "Too dear.")));
  }

  @Test
  void freesTheTimeWhenItHasComeBeforeTheOrderWasAccepted() {
    HeldSlot held = hold("inspection");
    ProcessInstance life = life(held);
    CaseNumber caseNumber = submit("inspection", held);
    runJobs(caseNumber);

    fireTimer(life, "BoundaryEvent_SlotPassed");
    complete(caseNumber, SUPERVISOR, Map.of("approvalDecision", "approve"));

    assertThat(life).hasPassed("Task_ReleaseSlot", "EndEvent_SlotRanOut").isEnded();
    assertThat(holds.of(caseNumber)).isEmpty();
    assertThat(called(caseNumber, "visit")).isWaitingAt("Task_AssignVisit");
    assertThat(told(caseNumber)).contains("slot-lost");
  }

  private List<String> told(CaseNumber caseNumber) {
    return notices.of(caseNumber).stream().map(Notice::template).toList();
  }

  @Test
  void makesOneCaseOfARequestSentTwiceWithItsTime() {
    HeldSlot held = hold("inspection");
    RequestInput input = SampleRequest.of("inspection").withSlot(held.id().toString());
    CaseNumber first = intake.submit(input, Channel.API).caseNumber();

    assertThat(intake.submit(input, Channel.API).caseNumber()).isEqualTo(first);
    assertThat(intake.submit(input.withSlot(HoldId.next().toString()), Channel.API).caseNumber())
        .isEqualTo(first);
    assertThat(holds.of(first)).map(HeldSlot::id).contains(held.id());
  }

  private void assertGivenBackAfter(String serviceType, Consumer<CaseNumber> ending) {
    HeldSlot held = hold(serviceType);
    ProcessInstance life = life(held);
    CaseNumber caseNumber = submit(serviceType, held);
    runJobs(caseNumber);
    assertThat(holds.of(caseNumber)).isPresent();

    ending.accept(caseNumber);

    assertThat(end(caseNumber)).isPresent();
    assertThat(life).hasPassed("BoundaryEvent_CaseOver", "EndEvent_SlotGivenBack").isEnded();
    assertThat(holds.find(held.id())).isEmpty();
  }

  private HeldSlot hold(String serviceType) {
    return slots.hold(
        "writer-" + UUID.randomUUID(), SampleRequest.of(serviceType), starts(serviceType).get(0));
  }

  private List<Instant> starts(String serviceType) {
    OfferedSlots offered = slots.offers(SampleRequest.of(serviceType));
    return offered.slots().stream().map(offer -> offer.start()).toList();
  }

  private CaseNumber submit(String serviceType, HeldSlot held) {
    return intake
        .submit(SampleRequest.of(serviceType).withSlot(held.id().toString()), Channel.API)
        .caseNumber();
  }

  private ProcessInstance life(HeldSlot held) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("slot-hold")
        .processInstanceBusinessKey(held.id().toString())
        .singleResult();
  }

  private VisitDemand visitOf(CaseNumber caseNumber) {
    return visits.of(caseNumber).get(0);
  }
}
