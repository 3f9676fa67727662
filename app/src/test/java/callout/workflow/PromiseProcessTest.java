package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import callout.StopVersion;
import callout.cases.Viewer;
import callout.notices.Notice;
import callout.notices.Notices;
import callout.planning.BoardMoves;
import callout.planning.PlannedStop;
import callout.planning.Promises;
import callout.planning.StopMove;
import callout.shared.CaseNumber;
import callout.shared.FieldProblem;
import callout.shared.Role;
import callout.shared.VisitId;
import callout.workforce.Absences;
import callout.workforce.Workforce;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life of a promise at risk, on the real models. */
class PromiseProcessTest extends HandDriven {

  @Autowired private Notices notices;

  private static final String DECIDE = "Task_DecidePromise";
  private static final Map<String, Object> LEAVE =
      Map.of("overrideDecision", "leave", "overrideReason", "Ask them first.");
  private static final Map<String, Object> OVERRIDE =
      Map.of("overrideDecision", "override", "overrideReason", "It burns elsewhere.");

  @Autowired private BoardMoves moves;
  @Autowired private Promises promises;
  @Autowired private Workforce workforce;
  @Autowired private Absences absences;
  @Autowired private JdbcClient jdbc;

  @Test
  void comesBackToTheDispatcherOnceTheCustomerRefusesOrDoesNotAnswer() {
    CaseNumber caseNumber = promised();
    ProcessInstance promise = asked(caseNumber);
    complete(caseNumber, DECIDE, DISPATCHER, wish(caseNumber, "offer"));
    assertThat(promise).isWaitingAt("Task_AgreeWindow");
    complete(
        caseNumber,
        "Task_AgreeWindow",
        AGENT,
        Map.of("windowAnswer", "refuse", "windowRemark", "Mornings only."));
    assertThat(promise).isWaitingAt(DECIDE);
    assertThat(shown(caseNumber, "offerText"))
        .contains("does not suit the customer", "Mornings only");

    complete(caseNumber, DECIDE, DISPATCHER, wish(caseNumber, "override"));
    assertThat(staffTasks.form(task(caseNumber, "Task_OverridePromise").id(), SUPERVISOR).data())
        .as("whoever overrides it knows what the customer has said")
        .hasEntrySatisfying("offerText", text -> assertThat((String) text).contains("Mornings"));
    complete(caseNumber, "Task_OverridePromise", SUPERVISOR, LEAVE);
    assertThat(shown(caseNumber, "leftText")).contains("Ask them first");

    complete(caseNumber, DECIDE, DISPATCHER, wish(caseNumber, "offer"));
    fireTimer(promise, "BoundaryEvent_AnswerOverdue");
    assertThat(promise).isWaitingAt(DECIDE);
    assertThat(notices.of(caseNumber))
        .as("who has not answered hears that the promised time stands")
        .filteredOn(notice -> notice.template().equals("promise-offer-over"))
        .hasSize(1);
    assertThat(shown(caseNumber, "offerText")).contains("no answer in time");
    assertThat(shown(caseNumber, "leftText")).as("of the decision before").isEmpty();
    complete(caseNumber, DECIDE, DISPATCHER, Map.of("promiseDecision", "keep"));
    assertThat(promise).isEnded();
  }

  @Test
  void comesBackIfTheAgreedPlaceIsTakenMeanwhile() {
    CaseNumber caseNumber = promised();
    ProcessInstance promise = asked(caseNumber);
    Map<String, Object> wish = wish(caseNumber, "offer");
    complete(caseNumber, DECIDE, DISPATCHER, wish);
    CaseNumber other = approved();
    complete(
        other,
        DISPATCHER,
        Map.of("technician", wish.get("technician"), "startAt", wish.get("startAt")));

    complete(caseNumber, "Task_AgreeWindow", AGENT, Map.of("windowAnswer", "agree"));
    assertThat(promise).isWaitingAt(DECIDE);
    assertThat(shown(caseNumber, "offerText")).contains("not possible any more");
    assertThat(notices.of(caseNumber))
        .as("the customer, who has agreed, is told")
        .anyMatch(notice -> notice.template().equals("promise-taken"));
  }

  @Test
  void asksTheTechnicianAnewWhoHadAcceptedWhatASupervisorMoves() {
    CaseNumber caseNumber = promised();
    complete(
        caseNumber, "Task_AcceptVisit", technician(caseNumber), Map.of("visitAnswer", "accept"));
    ProcessInstance visit = called(caseNumber, "visit");
    ProcessInstance promise = asked(caseNumber);
    complete(caseNumber, DECIDE, DISPATCHER, wish(caseNumber, "override"));
    complete(caseNumber, "Task_OverridePromise", SUPERVISOR, OVERRIDE);

    assertThat(promise).isEnded();
    assertThat(visit).isWaitingAt("Task_AcceptVisit");
    complete(
        caseNumber, "Task_AcceptVisit", technician(caseNumber), Map.of("visitAnswer", "accept"));
    assertThat(visit).isWaitingAt("Task_StartDriving");
  }

  @ParameterizedTest
  @ValueSource(strings = {"offer", "override"})
  void needsNeitherDecisionNorAnswerOnceSomebodyIsOnTheWay(String decision) {
    CaseNumber caseNumber = promised();
    ProcessInstance promise = asked(caseNumber);
    complete(caseNumber, DECIDE, DISPATCHER, wish(caseNumber, decision));
    complete(
        caseNumber, "Task_AcceptVisit", technician(caseNumber), Map.of("visitAnswer", "accept"));
    complete(caseNumber, "Task_StartDriving", technician(caseNumber), Map.of());
    assertThat(promise).isEnded();
  }

  @Test
  void saysAlsoThatTheTechnicianIsAbsentAndWhoCouldComeInstead() {
    CaseNumber caseNumber = promised();
    asked(caseNumber);
    assertThat(shown(caseNumber, "riskText")).doesNotContain("absent");
    PlannedStop stop = stop(caseNumber);
    var day = LocalDate.ofInstant(stop.start(), visits.find(stop.visit()).orElseThrow().zone());
    workforce.reportAbsence(stop.technician(), day, day, "flu");
    try {
      assertThat(shown(caseNumber, "riskText")).contains("elsewhere", "The technician is absent");
    } finally {
      absences.from(day).stream()
          .filter(absence -> absence.technician().equals(stop.technician()))
          .forEach(absence -> absences.end(absence.id(), day));
    }
  }

  @Test
  void isShownToWhoeverAssignsAVisitThatItsTechnicianDeclined() {
    CaseNumber caseNumber = promised();
    answerVisit(
        caseNumber,
        "Task_AcceptVisit",
        Map.of("visitAnswer", "decline", "declineReason", "At the doctor's."));
    Map<String, Object> form =
        staffTasks.form(task(caseNumber, "Task_AssignVisit").id(), DISPATCHER).data();
    assertThat((String) form.get("windowsText")).contains("promised");
    assertThat(form.get("technician")).as("not who has declined").isNull();
  }

  @Test
  void isRaisedByALateArrivalAndByWorkThatGoesOn() {
    CaseNumber first = promised();
    CaseNumber next = behind(first);
    answerVisit(first, "Task_AcceptVisit", Map.of("visitAnswer", "accept"));
    answerVisit(first, "Task_StartDriving", Map.of());
    answerVisit(first, "Task_ArriveOnSite", Map.of());
    ProcessInstance visit = called(first, "visit");
    assertThat(visit).isWaitingAt("Task_CompleteVisit");
    assertThat(called(next, "promise")).as("it is in time so far").isNull();

    promiseUntil(next, Instant.now());
    fireTimer(visit, "BoundaryEvent_WorkRunsLate");
    runJobs(first);
    assertThat(visit).as("the work goes on").isWaitingAt("Task_CompleteVisit");
    assertThat(called(next, "promise")).isWaitingAt(DECIDE);
    assertThat(shown(next, "riskText")).contains("runs late", "likely to begin on");

    CaseNumber afterThat = behind(next);
    promiseUntil(afterThat, Instant.now());
    answerVisit(first, "Task_CompleteVisit", Map.of("visitResult", "done"));
    assertThat(called(afterThat, "promise")).as("raised by the report").isWaitingAt(DECIDE);
  }

  @Test
  void isRaisedWhenNobodySetsOffInTimeWhetherTheVisitIsAcceptedOrNot() {
    CaseNumber caseNumber = promised();
    ProcessInstance visit = called(caseNumber, "visit");
    fireTimer(visit, "BoundaryEvent_NotSetOffUnanswered");
    runJobs(caseNumber);
    assertThat(called(caseNumber, "promise")).as("there is time left").isNull();

    answerVisit(caseNumber, "Task_AcceptVisit", Map.of("visitAnswer", "accept"));
    promiseUntil(caseNumber, Instant.now().minusSeconds(60));
    fireTimer(visit, "BoundaryEvent_NotSetOff");
    runJobs(caseNumber);
    assertThat(called(caseNumber, "promise")).isWaitingAt(DECIDE);
    assertThat(visit)
        .as("whoever sets off now is not kept from it")
        .isWaitingAt("Task_StartDriving");
    assertThat(shown(caseNumber, "riskText")).contains("runs late", "likely to begin on");

    answerVisit(caseNumber, "Task_StartDriving", Map.of());
    assertThat(called(caseNumber, "promise")).as("nothing is left to be decided").isNull();
    fireTimer(visit, "BoundaryEvent_NotThere");
    runJobs(caseNumber);
    assertThat(notices.of(caseNumber))
        .as("the way is too long for what was promised")
        .extracting(Notice::template)
        .contains("technician-late");
  }

  @Test
  void isToldAsBrokenWhenNobodyArrivesInTimeAndRaisedForWhatFollows() {
    CaseNumber caseNumber = promised();
    CaseNumber next = behind(caseNumber);
    answerVisit(caseNumber, "Task_AcceptVisit", Map.of("visitAnswer", "accept"));
    answerVisit(caseNumber, "Task_StartDriving", Map.of());
    ProcessInstance visit = called(caseNumber, "visit");
    promiseUntil(next, Instant.now());
    fireTimer(visit, "BoundaryEvent_NotThere");
    runJobs(caseNumber);

    assertThat(visit).as("they may still arrive").isWaitingAt("Task_ArriveOnSite");
    assertThat(notices.of(caseNumber))
        .filteredOn(notice -> notice.template().equals("technician-late"))
        .hasSize(1);
    assertThat(called(caseNumber, "promise")).as("nothing can be moved any more").isNull();
    assertThat(called(next, "promise")).isWaitingAt(DECIDE);
    answerVisit(caseNumber, "Task_ArriveOnSite", Map.of());
    assertThat(visit).isWaitingAt("Task_CompleteVisit");
  }

  @Test
  void needsNoDecisionOnceTheCaseIsCancelled() {
    CaseNumber caseNumber = promised();
    ProcessInstance promise = asked(caseNumber);
    complete(caseNumber, DECIDE, DISPATCHER, wish(caseNumber, "offer"));
    moves.takeBack("dora", visitId(caseNumber), version(caseNumber));
    transaction.executeWithoutResult(status -> visits.cancel(caseNumber));
    assertThat(promise).isEnded();
  }

  private CaseNumber promised() {
    CaseNumber caseNumber = approved();
    complete(caseNumber, DISPATCHER, choice(caseNumber));
    return caseNumber;
  }

  /** Another visit of the same technician, later on the same day if that can be. */
  private CaseNumber behind(CaseNumber before) {
    CaseNumber caseNumber = approved();
    PlannedStop stop = stop(before);
    Instant start =
        IntStream.range(1, 96)
            .mapToObj(quarters -> stop.end().plus(Duration.ofMinutes(15L * quarters)))
            .filter(
                at ->
                    moves
                        .check(new StopMove(visitId(caseNumber), stop.technician(), at, null))
                        .isEmpty())
            .findFirst()
            .orElseThrow();
    complete(
        caseNumber,
        DISPATCHER,
        Map.of("technician", stop.technician(), "startAt", start.toString()));
    return caseNumber;
  }

  private void promiseUntil(CaseNumber caseNumber, Instant end) {
    jdbc.sql("update planning_stop set arrival_from = ?, arrival_to = ? where visit_id = ?")
        .params(
            Timestamp.from(end.minusSeconds(3600)),
            Timestamp.from(end),
            visitId(caseNumber).value())
        .update();
  }

  private ProcessInstance asked(CaseNumber caseNumber) {
    promises.ask(move(caseNumber, anotherStart(caseNumber)));
    ProcessInstance promise = called(caseNumber, "promise");
    assertThat(promise).isWaitingAt(DECIDE);
    return promise;
  }

  private Map<String, Object> wish(CaseNumber caseNumber, String decision) {
    var zone = visits.find(visitId(caseNumber)).orElseThrow().zone();
    return Map.of(
        "promiseDecision",
        decision,
        "technician",
        stop(caseNumber).technician(),
        "startAt",
        LocalDateTime.ofInstant(anotherStart(caseNumber), zone).toString(),
        "promiseReason",
        "It burns elsewhere.");
  }

  private Instant anotherStart(CaseNumber caseNumber) {
    return IntStream.range(3, 24 * 14)
        .mapToObj(hours -> stop(caseNumber).start().plus(Duration.ofHours(hours)))
        .filter(
            start ->
                moves.check(move(caseNumber, start)).stream()
                    .map(FieldProblem::code)
                    .toList()
                    .equals(List.of("promise-at-risk")))
        .findFirst()
        .orElseThrow();
  }

  private StopMove move(CaseNumber caseNumber, Instant start) {
    return new StopMove(
        visitId(caseNumber), stop(caseNumber).technician(), start, version(caseNumber));
  }

  private String shown(CaseNumber caseNumber, String fact) {
    return String.valueOf(
        staffTasks.form(task(caseNumber, DECIDE).id(), DISPATCHER).data().get(fact));
  }

  private void answerVisit(CaseNumber caseNumber, String key, Map<String, Object> form) {
    complete(caseNumber, key, technician(caseNumber), form);
  }

  private Viewer technician(CaseNumber caseNumber) {
    return viewer(stop(caseNumber).technician(), Role.TECHNICIAN);
  }

  private PlannedStop stop(CaseNumber caseNumber) {
    return visits.stop(visitId(caseNumber)).orElseThrow();
  }

  private VisitId visitId(CaseNumber caseNumber) {
    return visits.of(caseNumber).get(0).visit();
  }

  private Long version(CaseNumber caseNumber) {
    return StopVersion.of(jdbc, visitId(caseNumber));
  }
}
