package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import callout.orders.Orders;
import callout.planning.PlanningRuns;
import callout.planning.RunRequest;
import callout.planning.TechnicianOption;
import callout.planning.VisitDemand;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import callout.shared.RunId;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of processes/visit.bpmn, and how service-order goes on after it. */
class VisitProcessTest extends HandDriven {

  @Autowired private JdbcClient jdbc;
  @Autowired private Orders orders;
  @Autowired private PlanningRuns runs;

  @Test
  void goesFromTheDispatchersChoiceToWorkDone() {
    CaseNumber caseNumber = approved();
    ProcessInstance order = called(caseNumber, "service-order");
    ProcessInstance visit = called(caseNumber, "visit");
    assertThat(order).isWaitingAt("Task_Visit");
    assertThat(visit).isWaitingAt("Task_AssignVisit");

    staffTasks.complete(task(caseNumber).id(), DISPATCHER, choice(caseNumber));
    assertThat(visit).isWaitingAt("Event_VisitPlanned");
    runJobs(caseNumber);
    assertThat(visit).isWaitingAt("Task_AcceptVisit");

    answer(caseNumber, Map.of("visitAnswer", "accept"));
    assertThat(visit).isWaitingAt("Task_StartDriving");
    answer(caseNumber, Map.of());
    assertThat(visit).isWaitingAt("Task_ArriveOnSite");
    answer(caseNumber, Map.of());
    assertThat(visit).isWaitingAt("Task_CompleteVisit");
    answer(caseNumber, Map.of("visitResult", "done"));

    assertThat(visit).hasPassed("EndEvent_VisitDone").isEnded();
    runJobs(caseNumber);
    assertThat(order).isWaitingAt("Task_ApproveReport");
    approveReport(caseNumber);
    assertThat(order).hasPassed("Task_CloseOrder", "EndEvent_OrderClosedAsSpecified").isEnded();
    assertThat(end(caseNumber)).hasValue("EndEvent_ClosedAsSpecified");
  }

  @Test
  void saysWhyWorkWasNotCarriedOut() {
    CaseNumber caseNumber = approved();
    ProcessInstance order = called(caseNumber, "service-order");
    ProcessInstance visit = called(caseNumber, "visit");
    complete(caseNumber, DISPATCHER, choice(caseNumber));
    answer(caseNumber, Map.of("visitAnswer", "accept"));
    answer(caseNumber, Map.of());
    answer(caseNumber, Map.of());
    answer(caseNumber, Map.of("visitResult", "notCarriedOut", "notCarriedOutReason", "noAccess"));

    assertThat(visit).hasPassed("EndEvent_VisitNotCarriedOut").isEnded();
    approveReport(caseNumber);
    assertThat(order).hasPassed("EndEvent_OrderNotCarriedOut").isEnded();
    assertThat(end(caseNumber)).hasValue("EndEvent_NotCarriedOut");
  }

  @Test
  void tellsTheOfficeInWordsWhatTheTechnicianReported() {
    CaseNumber caseNumber = approved();
    complete(caseNumber, DISPATCHER, choice(caseNumber));
    answer(caseNumber, Map.of("visitAnswer", "accept"));
    answer(caseNumber, Map.of());
    answer(caseNumber, Map.of());
    answer(
        caseNumber,
        Map.of(
            "visitResult",
            "notCarriedOut",
            "notCarriedOutReason",
            "noAccess",
            "remarks",
            "Rang three times."));

    var supervisor = signedIn(username("supervisor"));
    assertThat(supervisor.open("/cases/" + caseNumber).body())
        .contains("There was no access.", "Rang three times.")
        .doesNotContain("noAccess");
    assertThat(supervisor.open("/cases/" + caseNumber + "?lang=de").body())
        .contains("Es gab keinen Zugang.", "Rang three times.");
  }

  @Test
  void tellsTheOfficeWhoDeclinedAndWhy() {
    CaseNumber caseNumber = approved();
    complete(caseNumber, DISPATCHER, choice(caseNumber));
    String technician = task(caseNumber).assignee();
    answer(caseNumber, Map.of("visitAnswer", "decline", "declineReason", "The van is broken."));

    String said = "The van is broken.";
    var dispatcher = signedIn(username("dispatcher"));
    String page = dispatcher.open("/cases/" + caseNumber).body();
    assertThat(page.split(said, -1)).as("once at the visit, once in the trail").hasSize(3);
    assertThat(page).contains(" declined: " + said, "Visit declined");
    assertThat(dispatcher.open("/visits").body())
        .contains(caseNumber.value(), " declined: " + said, ">Inspection<");
    assertThat(dispatcher.open("/visits?lang=de").body()).contains(">Prüfung<");
    dispatcher.open("/visits?lang=en");
    assertThat(staffTasks.form(task(caseNumber).id(), DISPATCHER).data())
        .extracting("visitText", "technicianOptions")
        .satisfies(shown -> assertThat(shown.toString()).contains("The van is broken"))
        .satisfies(shown -> assertThat(shown.toString()).contains(technician, "declined"));
  }

  @Test
  void isMovedByNoRunOnceItsTechnicianDrives() {
    CaseNumber caseNumber = approved();
    complete(caseNumber, DISPATCHER, choice(caseNumber));
    VisitDemand visit = visits.of(caseNumber).get(0);
    answer(caseNumber, Map.of("visitAnswer", "accept"));
    assertThat(movable(visit)).isTrue();

    answer(caseNumber, Map.of());
    assertThat(called(caseNumber, "visit")).isWaitingAt("Task_ArriveOnSite");
    assertThat(movable(visit)).isFalse();
  }

  /** Whether a run for the day of its stop may give the visit another place. */
  private boolean movable(VisitDemand visit) {
    var start = visits.stop(visit.visit()).orElseThrow().start().atZone(visit.zone());
    RunId run = runs.open(new RunRequest(visit.areaCode(), start.toLocalDate(), 1, 1, true));
    runs.collect(run);
    boolean movable =
        jdbc.sql(
                """
                select count(*) > 0
                from planning_run, jsonb_array_elements(problem -> 'movable') stop
                where id = ? and stop::text like '%' || ? || '%'
                """)
            .params(run.value(), visit.visit().toString())
            .query(Boolean.class)
            .single();
    runs.discard(run);
    return movable;
  }

  @Test
  void takesAStartAtTheClockOfTheSite() {
    CaseNumber caseNumber = approved();
    VisitDemand visit = visits.of(caseNumber).get(0);
    TechnicianOption first = visits.technicianOptions(visit.visit()).get(0);
    String there = first.earliestStart().atZone(visit.zone()).toLocalDateTime().toString();
    complete(caseNumber, DISPATCHER, Map.of("technician", first.technician(), "startAt", there));
    assertThat(visits.stop(visit.visit()).orElseThrow().start()).isEqualTo(first.earliestStart());
  }

  @Test
  void refusesAStartThatIsOver() {
    CaseNumber caseNumber = approved();
    TechnicianOption first = visits.technicianOptions(visits.of(caseNumber).get(0).visit()).get(0);
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(
            () ->
                complete(
                    caseNumber,
                    DISPATCHER,
                    Map.of("technician", first.technician(), "startAt", "2020-11-23T10:00")))
        .satisfies(e -> assertThat(e.problems().get(0).field()).isEqualTo("startAt"));
  }

  @Test
  void neverHidesAnOpenVisitFromItsTechnician() {
    CaseNumber caseNumber = approved();
    complete(caseNumber, DISPATCHER, choice(caseNumber));
    String technician = task(caseNumber).assignee();
    answer(caseNumber, Map.of("visitAnswer", "accept"));
    var phone = signedIn(technician);
    for (int days : new int[] {40, -40}) {
      jdbc.sql(
              """
              update planning_stop set start_at = now() - ?::int * interval '1 day',
                end_at = now() - ?::int * interval '1 day' + interval '1 hour' where visit_id = ?
              """)
          .params(days, days, visits.of(caseNumber).get(0).visit().value())
          .update();
      String page = phone.open("/my-day").body();
      assertThat(page).contains(caseNumber.value());
      assertThat(page.contains("Overdue: ")).isEqualTo(days > 0);
    }
  }

  @Test
  void comesAgainWhenTheWorkIsPartlyDone() {
    CaseNumber caseNumber = onSite();
    ProcessInstance order = called(caseNumber, "service-order");
    ProcessInstance first = called(caseNumber, "visit");
    answer(caseNumber, Map.of("visitResult", "partly", "remainingWork", "The second pump."));

    assertThat(first).hasPassed("EndEvent_VisitPartlyDone").isEnded();
    assertThat(order).isWaitingAt("Task_Visit");
    assertThat(called(caseNumber, "visit")).isWaitingAt("Task_AssignVisit");
    assertThat(visits.of(caseNumber)).hasSize(2);
  }

  @Test
  void letsTheDispatcherDecideWhenNobodyWasThere() {
    CaseNumber caseNumber = onSite();
    ProcessInstance order = called(caseNumber, "service-order");
    answer(caseNumber, Map.of("visitResult", "nobodyThere"));
    assertThat(order).isWaitingAt("Task_DecideNextVisit");

    complete(caseNumber, DISPATCHER, Map.of("nextVisitDecision", "anotherVisit"));
    assertThat(called(caseNumber, "visit")).isWaitingAt("Task_AssignVisit");
  }

  @Test
  void closesWithTheDispatchersReasonWhenNobodyGoesAgain() {
    CaseNumber caseNumber = onSite();
    answer(caseNumber, Map.of("visitResult", "nobodyThere"));
    complete(
        caseNumber,
        DISPATCHER,
        Map.of("nextVisitDecision", "close", "nextVisitReason", "Twice nobody opened."));
    approveReport(caseNumber);

    assertThat(end(caseNumber)).hasValue("EndEvent_NotCarriedOut");
    assertThat(orders.of(caseNumber).get(0).closingNote()).isEqualTo("Twice nobody opened.");
  }

  @Test
  void isAssignedAgainWhenItIsDeclined() {
    CaseNumber caseNumber = approved();
    ProcessInstance visit = called(caseNumber, "visit");
    complete(caseNumber, DISPATCHER, choice(caseNumber));
    answer(caseNumber, Map.of("visitAnswer", "decline", "declineReason", "The van is broken."));

    assertThat(visit).isWaitingAt("Task_AssignVisit");
    assertThat(visits.stop(visits.of(caseNumber).get(0).visit())).isEmpty();

    complete(caseNumber, DISPATCHER, choice(caseNumber));
    assertThat(visit).isWaitingAt("Task_AcceptVisit");
    answer(caseNumber, Map.of("visitAnswer", "accept"));
    assertThat(visit).isWaitingAt("Task_StartDriving");
  }
}
