package callout;

import callout.intake.Intake;
import callout.planning.TechnicianOption;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.shared.Role;
import callout.shared.VisitId;
import callout.workflow.StaffTasks;
import java.util.Map;

/** A visit that whoever can begin first is asked to accept; of a case that needed no review. */
public record PlannedVisit(CaseNumber caseNumber, VisitId visit, String technician) {

  public static PlannedVisit of(Intake intake, Visits visits, StaffTasks tasks) {
    VisitDemand waiting = WaitingVisit.of(intake, visits, tasks);
    VisitId visit = waiting.visit();
    String number = waiting.caseNumber().value();
    TechnicianOption first = visits.technicianOptions(visit).get(0);
    Staff staff = new Staff(tasks);
    staff.complete(
        number,
        "Task_AssignVisit",
        Role.DISPATCHER,
        Map.of("technician", first.technician(), "startAt", String.valueOf(first.earliestStart())));
    staff.task(number, "Task_AcceptVisit");
    return new PlannedVisit(waiting.caseNumber(), visit, first.technician());
  }
}
