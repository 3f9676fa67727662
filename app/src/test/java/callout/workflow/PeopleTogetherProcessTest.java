package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import callout.StopVersion;
import callout.cases.Cases;
import callout.planning.PlannedStop;
import callout.planning.StopMove;
import callout.planning.VisitDemand;
import callout.shared.CaseNumber;
import callout.shared.Role;
import callout.shared.VisitId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An order that needs two people: their visits begin together, and are planned together anew. */
class PeopleTogetherProcessTest extends TwoPeople {

  private static final Map<String, Object> PARTLY =
      Map.of("visitResult", "partly", "remainingWork", "The second closer.");
  private static final Map<String, Object> NOBODY = Map.of("visitResult", "nobodyThere");

  @Autowired private Cases cases;
  @Autowired private JdbcClient jdbc;

  @Test
  void asksForAVisitOfEachPersonAndGoesOnWhenAllHaveEnded() {
    CaseNumber caseNumber = twoNeeded();
    ProcessInstance order = called(caseNumber, "service-order");
    List<VisitDemand> two = visits.of(caseNumber);
    assertThat(two).hasSize(2);
    assertThat(two.get(1).needs().together()).isEqualTo(two.get(0).visit());
    plan(caseNumber);
    PlannedStop first = stop(two.get(0));
    PlannedStop second = stop(two.get(1));
    assertThat(second.start()).isEqualTo(first.start());
    assertThat(second.technician()).isNotEqualTo(first.technician());

    carryOut(caseNumber, two.get(0).visit(), DONE);
    assertThat(order).isWaitingAt("Task_VisitOfPerson");
    carryOut(caseNumber, two.get(1).visit(), DONE);

    assertThat(order).hasPassed("Task_DecideVisitsOutcome").isWaitingAt("Task_ApproveReport");
    approveReport(caseNumber);
    assertThat(end(caseNumber)).isPresent();
    assertThat(orders.of(caseNumber).get(0).closure()).hasToString("AS_SPECIFIED");
  }

  @Test
  void sendsAsManyPeopleAgainWhereOneOfThemLeftSomething() {
    CaseNumber caseNumber = twoNeeded();
    plan(caseNumber);
    List<VisitDemand> two = visits.of(caseNumber);
    carryOut(caseNumber, two.get(0).visit(), DONE);
    carryOut(caseNumber, two.get(1).visit(), PARTLY);

    List<VisitDemand> again = waiting(caseNumber);
    assertThat(again).hasSize(2);
    assertThat(again.get(0).purpose()).isEqualTo("The second closer.");
    assertThat(again.get(1).needs().together()).isEqualTo(again.get(0).visit());
    plan(caseNumber);
    again.forEach(visit -> carryOut(caseNumber, visit.visit(), DONE));
    assertThat(called(caseNumber, "service-order")).isWaitingAt("Task_ApproveReport");
  }

  @Test
  void asksTheDispatcherWhereAllMetNobody() {
    CaseNumber caseNumber = twoNeeded();
    plan(caseNumber);
    visits.of(caseNumber).forEach(visit -> carryOut(caseNumber, visit.visit(), NOBODY));

    assertThat(called(caseNumber, "service-order")).isWaitingAt("Task_DecideNextVisit");
    complete(caseNumber, DISPATCHER, Map.of("nextVisitDecision", "anotherVisit"));
    assertThat(waiting(caseNumber)).hasSize(2);
  }

  @Test
  void planBothAnewWhereOneDeclinesAndTheOtherHasAccepted() {
    CaseNumber caseNumber = twoNeeded();
    plan(caseNumber);
    VisitId accepted = visits.of(caseNumber).get(0).visit();
    VisitId declined = visits.of(caseNumber).get(1).visit();
    step(caseNumber, accepted, ACCEPT);
    step(caseNumber, declined, DECLINE);

    assertThat(process(accepted))
        .hasPassed("BoundaryEvent_CompanionMissing")
        .isWaitingAt("Task_AssignVisit");
    assertThat(process(declined)).isWaitingAt("Task_AssignVisit");
    assertThat(waiting(caseNumber)).hasSize(2);
    assertThat(cases.participants(caseNumber))
        .noneMatch(person -> person.role() == Role.TECHNICIAN);

    plan(caseNumber);
    visits.of(caseNumber).forEach(visit -> carryOut(caseNumber, visit.visit(), DONE));
    assertThat(called(caseNumber, "service-order")).isWaitingAt("Task_ApproveReport");
  }

  @Test
  void planBothAnewWhereADispatcherTakesOneBack() {
    CaseNumber caseNumber = twoNeeded();
    plan(caseNumber);
    VisitId other = visits.of(caseNumber).get(0).visit();
    VisitId taken = visits.of(caseNumber).get(1).visit();
    moves.takeBack("dora", taken, version(taken));

    assertThat(process(other))
        .hasPassed("BoundaryEvent_VisitTakenBack")
        .isWaitingAt("Task_AssignVisit");
    assertThat(waiting(caseNumber)).hasSize(2);
  }

  @Test
  void bringsBothBackByOneUndoOfTakingOneBack() {
    CaseNumber caseNumber = twoNeeded();
    plan(caseNumber);
    List<PlannedStop> planned = stops(caseNumber);
    VisitId taken = visits.of(caseNumber).get(1).visit();
    moves.takeBack("dora", taken, version(taken));
    runJobs(caseNumber);

    moves.undo("dora");
    runJobs(caseNumber);
    assertThat(stops(caseNumber)).isEqualTo(planned);
    for (VisitDemand visit : visits.of(caseNumber)) {
      assertThat(process(visit.visit())).isWaitingAt("Task_AcceptVisit");
    }
  }

  @Test
  void goToAnotherTimeTogetherAsLongAsBothAreAsked() {
    CaseNumber caseNumber = twoNeeded();
    plan(caseNumber);
    VisitDemand first = visits.of(caseNumber).get(0);
    VisitDemand second = visits.of(caseNumber).get(1);
    PlannedStop before = stop(first);
    var soonAfter = before.start().plus(SPARE);
    var move = new StopMove(first.visit(), before.technician(), soonAfter, version(first.visit()));
    assertThat(moves.check(move)).isEmpty();
    moves.move("dora", move);
    runJobs(caseNumber);
    assertThat(stops(caseNumber)).extracting(PlannedStop::start).containsOnly(soonAfter);

    step(caseNumber, second.visit(), ACCEPT);
    var back =
        new StopMove(first.visit(), before.technician(), before.start(), version(first.visit()));
    assertThatThrownBy(() -> moves.move("dora", back)).isInstanceOf(VisitNotMovable.class);
    assertThat(stops(caseNumber)).extracting(PlannedStop::start).containsOnly(soonAfter);
  }

  @Test
  void leavesWhoeverIsUnderWayAndPlansTheMissingOneBesideThem() {
    CaseNumber caseNumber = twoNeeded();
    plan(caseNumber);
    VisitDemand driving = visits.of(caseNumber).get(0);
    VisitDemand declined = visits.of(caseNumber).get(1);
    PlannedStop stop = stop(driving);
    step(caseNumber, driving.visit(), ACCEPT);
    step(caseNumber, driving.visit(), Map.of());
    step(caseNumber, declined.visit(), DECLINE);

    assertThat(process(driving.visit())).isWaitingAt("Task_ArriveOnSite");
    assertThat(stop(driving)).isEqualTo(stop);
    assertThat(waiting(caseNumber))
        .extracting(VisitDemand::visit)
        .containsExactly(declined.visit());
    var later =
        new StopMove(
            declined.visit(), someoneElse(declined, stop), stop.start().plusSeconds(900), null);
    assertThat(moves.check(later))
        .as("as long as it can, it begins together with them")
        .anyMatch(problem -> problem.code().equals("not-together"));

    hasBegun(driving.visit());
    assertThat(moves.check(later))
        .as("afterwards it begins when it can")
        .noneMatch(problem -> problem.code().equals("not-together"));
  }

  private String someoneElse(VisitDemand visit, PlannedStop stop) {
    return visits.technicianOptions(visit.visit()).stream()
        .map(option -> option.technician())
        .filter(technician -> !technician.equals(stop.technician()))
        .findFirst()
        .orElseThrow();
  }

  /** As if the time had come. */
  private void hasBegun(VisitId visit) {
    jdbc.sql("update planning_stop set start_at = now() - interval '1 hour' where visit_id = ?")
        .param(visit.value())
        .update();
  }

  private List<PlannedStop> stops(CaseNumber caseNumber) {
    return visits.of(caseNumber).stream().map(this::stop).toList();
  }

  private PlannedStop stop(VisitDemand visit) {
    return visits.stop(visit.visit()).orElseThrow();
  }

  private long version(VisitId visit) {
    return StopVersion.of(jdbc, visit);
  }
}
