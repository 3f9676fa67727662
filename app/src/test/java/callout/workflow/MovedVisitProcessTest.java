package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import callout.StopVersion;
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
import java.util.Objects;
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
    List<TechnicianOption> two = twoWhoCanBeginTogether(caseNumber);
    PlannedStop before = planned(caseNumber, two);
    String other = two.get(1).technician();
    ProcessInstance visit = called(caseNumber, "visit");

    move(caseNumber, other, before.start(), version(caseNumber));

    assertThat(visit).isWaitingAt("Task_AcceptVisit");
    assertThat(task(caseNumber).assignee()).isEqualTo(other);
    assertThat(cases.participants(caseNumber))
        .extracting(person -> person.username())
        .contains(other)
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
    List<TechnicianOption> two = twoWhoCanBeginTogether(caseNumber);
    PlannedStop before = planned(caseNumber, two);
    String other = two.get(1).technician();
    answer(caseNumber, Map.of("visitAnswer", "accept"));
    Long version = version(caseNumber);

    assertThatExceptionOfType(VisitNotMovable.class)
        .isThrownBy(() -> move(caseNumber, other, before.start(), version));
    assertThatExceptionOfType(VisitNotMovable.class)
        .isThrownBy(() -> moves.takeBack(DORA, visitId(caseNumber), version));
    assertThat(stop(caseNumber)).isEqualTo(before);
    assertThat(version(caseNumber)).isEqualTo(version);
    assertThat(called(caseNumber, "visit")).isWaitingAt("Task_StartDriving");
  }

  /** At the later of their earliest starts. */
  private List<TechnicianOption> twoWhoCanBeginTogether(CaseNumber caseNumber) {
    List<TechnicianOption> able =
        options(caseNumber).stream()
            .filter(one -> one.missingSkills().isEmpty() && one.earliestStart() != null)
            .toList();
    for (TechnicianOption first : able) {
      for (TechnicianOption second : able) {
        Instant start = together(List.of(first, second));
        if (!first.equals(second)
            && fits(caseNumber, first, start)
            && fits(caseNumber, second, start)) {
          return List.of(first, second);
        }
      }
    }
    throw new AssertionError("No two can begin at the same time: " + able);
  }

  private static Instant together(List<TechnicianOption> two) {
    return two.stream()
        .map(one -> Objects.requireNonNull(one.earliestStart()))
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private boolean fits(CaseNumber caseNumber, TechnicianOption one, Instant start) {
    return moves.check(new StopMove(visitId(caseNumber), one.technician(), start, null)).isEmpty();
  }

  private PlannedStop planned(CaseNumber caseNumber, List<TechnicianOption> two) {
    move(caseNumber, two.get(0).technician(), together(two), null);
    runJobs(caseNumber);
    return stop(caseNumber);
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
    return StopVersion.of(jdbc, visitId(caseNumber));
  }

  private void move(CaseNumber caseNumber, String technician, Instant start, @Nullable Long seen) {
    moves.move(DORA, new StopMove(visitId(caseNumber), technician, start, seen));
  }
}
