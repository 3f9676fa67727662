package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import callout.cases.Cases;
import callout.planning.BoardMoves;
import callout.planning.PlannedStop;
import callout.planning.StopMove;
import callout.planning.TechnicianOption;
import callout.shared.CaseNumber;
import callout.shared.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How processes/visit.bpmn follows what dispatchers do on the board. */
class MovedVisitProcessTest extends HandDriven {

  private static final String DORA = "dora";

  @Autowired private BoardMoves moves;
  @Autowired private Cases cases;
  @Autowired private JdbcClient jdbc;

  @Test
  void asksTheTechnicianToWhomAWaitingVisitIsDragged() {
    CaseNumber caseNumber = approved();
    ProcessInstance visit = called(caseNumber, "visit");
    TechnicianOption first = options(caseNumber).get(0);
    move(caseNumber, first.technician(), first.earliestStart(), null);

    assertThat(visit).isWaitingAt("Event_VisitPlanned");
    runJobs(caseNumber);
    assertThat(visit).isWaitingAt("Task_AcceptVisit");
    assertThat(task(caseNumber).assignee()).isEqualTo(first.technician());
  }

  @Test
  void asksTheOtherTechnicianOnceAVisitIsMoved() {
    CaseNumber caseNumber = approved();
    complete(caseNumber, DISPATCHER, choice(caseNumber));
    PlannedStop before = stop(caseNumber);
    TechnicianOption other = other(caseNumber, before);
    ProcessInstance visit = called(caseNumber, "visit");

    move(caseNumber, other.technician(), before.start(), version(caseNumber));

    assertThat(visit).isWaitingAt("Task_AcceptVisit");
    assertThat(task(caseNumber).assignee()).isEqualTo(other.technician());
    assertThat(cases.participants(caseNumber))
        .extracting(person -> person.username())
        .contains(other.technician())
        .doesNotContain(before.technician());
    answer(caseNumber, Map.of("visitAnswer", "accept"));
    assertThat(visit).isWaitingAt("Task_StartDriving");
  }

  @Test
  void waitsForADispatcherOnceAVisitIsTakenBack() {
    CaseNumber caseNumber = approved();
    complete(caseNumber, DISPATCHER, choice(caseNumber));
    ProcessInstance visit = called(caseNumber, "visit");
    moves.takeBack(DORA, visitId(caseNumber), version(caseNumber));

    assertThat(visit).isWaitingAt("Task_AssignVisit");
    assertThat(visits.isWaiting(visitId(caseNumber))).isTrue();
    moves.undo(DORA);
    runJobs(caseNumber);
    assertThat(visit).isWaitingAt("Task_AcceptVisit");
  }

  @Test
  void refusesToMoveWhatIsAcceptedAndLeavesAllAsItWas() {
    CaseNumber caseNumber = approved();
    complete(caseNumber, DISPATCHER, choice(caseNumber));
    answer(caseNumber, Map.of("visitAnswer", "accept"));
    PlannedStop before = stop(caseNumber);
    TechnicianOption other = other(caseNumber, before);
    Long version = version(caseNumber);

    assertThatExceptionOfType(VisitNotMovable.class)
        .isThrownBy(() -> move(caseNumber, other.technician(), before.start(), version));
    assertThatExceptionOfType(VisitNotMovable.class)
        .isThrownBy(() -> moves.takeBack(DORA, visitId(caseNumber), version));
    assertThat(stop(caseNumber)).isEqualTo(before);
    assertThat(version(caseNumber)).isEqualTo(version);
    assertThat(called(caseNumber, "visit")).isWaitingAt("Task_StartDriving");
  }

  /** Somebody else who can begin at the same time. */
  private TechnicianOption other(CaseNumber caseNumber, PlannedStop stop) {
    return options(caseNumber).stream()
        .filter(option -> !option.technician().equals(stop.technician()))
        .filter(
            option ->
                moves
                    .check(
                        new StopMove(
                            stop.visit(), option.technician(), stop.start(), version(caseNumber)))
                    .isEmpty())
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nobody else can begin then."));
  }

  private List<TechnicianOption> options(CaseNumber caseNumber) {
    return visits.technicianOptions(visitId(caseNumber));
  }

  private PlannedStop stop(CaseNumber caseNumber) {
    return visits.stop(visitId(caseNumber)).orElseThrow();
  }

  private VisitId visitId(CaseNumber caseNumber) {
    return visits.of(caseNumber).get(0).visit();
  }

  private Long version(CaseNumber caseNumber) {
    return jdbc.sql("select version from planning_stop where visit_id = ?")
        .param(visitId(caseNumber).value())
        .query(Long.class)
        .single();
  }

  private void move(CaseNumber caseNumber, String technician, Instant start, @Nullable Long seen) {
    moves.move(DORA, new StopMove(visitId(caseNumber), technician, start, seen));
  }
}
