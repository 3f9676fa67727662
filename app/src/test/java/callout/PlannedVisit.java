package callout;

import callout.intake.Intake;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.shared.VisitId;
import callout.workflow.StaffTasks;

/** A visit that whoever can begin first is asked to accept; of a case that needed no review. */
public record PlannedVisit(CaseNumber caseNumber, VisitId visit, String technician) {

  public static PlannedVisit of(Intake intake, Visits visits, StaffTasks tasks) {
    VisitDemand waiting = WaitingVisit.of(intake, visits, tasks);
    String number = waiting.caseNumber().value();
    Staff staff = new Staff(tasks).assignToTheFirst(number, visits);
    return new PlannedVisit(waiting.caseNumber(), waiting.visit(), staff.technician());
  }
}
