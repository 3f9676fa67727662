package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import callout.notices.Notice;
import callout.notices.Notices;
import callout.orders.Closure;
import callout.orders.Orders;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case can be cancelled at any stage; what that means differs. */
class CancellationProcessTest extends HandDriven {

  @Autowired private CaseCancellation cancellation;
  @Autowired private Orders orders;
  @Autowired private Notices notices;

  @Test
  void endsARequestThatWaitsForReview() {
    CaseNumber caseNumber = submit("support", "normal");
    runJobs(caseNumber);
    assertThat(cancellation.what(caseNumber, true))
        .isEqualTo(new Cancelling(true, "nothingPlanned"));

    cancellation.cancel(caseNumber, true, null);

    assertThat(end(caseNumber)).hasValue("EndEvent_Cancelled");
    assertThat(staffTasks.of(caseNumber)).isEmpty();
    assertThat(notices.of(caseNumber)).extracting(Notice::template).contains("case-cancelled");
  }

  @Test
  void freesAPlannedStopAndTellsTheTechnician() {
    CaseNumber caseNumber = approved();
    complete(caseNumber, DISPATCHER, choice(caseNumber));
    var visit = visits.of(caseNumber).get(0).visit();
    var stop = visits.stop(visit).orElseThrow();
    assertThat(cancellation.what(caseNumber, true)).isEqualTo(new Cancelling(true, "stopFreed"));

    cancellation.cancel(caseNumber, false, "The building is sold.");

    assertThat(end(caseNumber)).hasValue("EndEvent_Cancelled");
    assertThat(visits.stop(visit)).isEmpty();
    assertThat(visits.stopsOf(stop.technician(), stop.start(), stop.end()))
        .noneMatch(other -> other.visit().equals(visit));
    assertThat(visits.waiting(null)).noneMatch(waiting -> waiting.visit().equals(visit));
    assertThat(orders.of(caseNumber).get(0).closure()).isEqualTo(Closure.CANCELLED);
    assertThat(notices.of(caseNumber))
        .extracting(Notice::template)
        .contains("case-cancelled", "visit-cancelled");
    assertThat(notices.of(caseNumber))
        .last()
        .extracting(Notice::text)
        .asString()
        .contains("The building is sold.");
  }

  @Test
  void isTooLateForCustomersOnceTheTechnicianIsOnTheWay() {
    CaseNumber caseNumber = approved();
    complete(caseNumber, DISPATCHER, choice(caseNumber));
    answer(caseNumber, Map.of("visitAnswer", "accept"));
    assertThat(cancellation.what(caseNumber, true).allowed()).isTrue();
    answer(caseNumber, Map.of());

    assertThatExceptionOfType(NotCancellable.class)
        .isThrownBy(() -> cancellation.cancel(caseNumber, true, null))
        .satisfies(refused -> assertThat(refused.consequence()).isEqualTo("tooLate"));
    assertThat(called(caseNumber, "visit")).isWaitingAt("Task_ArriveOnSite");

    cancellation.cancel(caseNumber, false, "Fire alarm.");
    assertThat(end(caseNumber)).hasValue("EndEvent_Cancelled");
  }

  @Test
  void wantsAReasonOfStaff() {
    CaseNumber caseNumber = drafted();
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> cancellation.cancel(caseNumber, false, " "));
    assertThat(called(caseNumber, "service-order")).isWaitingAt("Task_ApproveOrder");
  }

  @Test
  void refusesWhatHasEnded() {
    CaseNumber caseNumber = submit("support", "normal");
    runJobs(caseNumber);
    cancellation.cancel(caseNumber, true, "Done by ourselves.");

    assertThat(cancellation.what(caseNumber, true)).isEqualTo(new Cancelling(false, "ended"));
    assertThatExceptionOfType(CaseEnded.class)
        .isThrownBy(() -> cancellation.cancel(caseNumber, true, null));
  }
}
