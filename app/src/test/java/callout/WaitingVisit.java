package callout;

import callout.intake.Channel;
import callout.intake.Intake;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.shared.VisitId;
import callout.workflow.StaffTasks;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visit that waits to be planned: its order is approved. */
public final class WaitingVisit {

  private WaitingVisit() {}

  /**
   * What other tests have left waiting waits no more: a run that plans it could crowd this case
   * out.
   */
  public static void leaveOnly(JdbcClient jdbc, CaseNumber caseNumber) {
    jdbc.sql(
            "update planning_visit set state = 'finished' where state = 'waiting' and case_number <> ?")
        .param(caseNumber.value())
        .update();
  }

  /** Of a case that needed no review. */
  public static VisitDemand of(Intake intake, Visits visits, StaffTasks tasks) {
    return of(intake, visits, tasks, "normal");
  }

  /**
   * @param priority as a request names it; an urgent request is accepted by the office first
   */
  public static VisitDemand of(Intake intake, Visits visits, StaffTasks tasks, String priority) {
    String number =
        intake.submit(SampleRequest.of("maintenance", priority), Channel.API).caseNumber().value();
    Staff staff = new Staff(tasks);
    if (priority.equals("urgent")) {
      staff.review(number, Map.of("reviewDecision", "accept"));
    }
    staff.approve(number);
    String visit = staff.task(number, "Task_AssignVisit").businessKey();
    return visits.find(VisitId.of(visit)).orElseThrow();
  }
}
