package callout.portal;

import callout.Staff;
import callout.Until;
import callout.orders.ConfirmationFacts;
import callout.orders.Confirmations;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.workflow.StaffTasks;
import callout.workflow.TaskView;
import java.util.Map;

/** A customer's request whose technician is on site, where changes of the order come up. */
record WorkOnSite(String number, Staff staff) {

  static WorkOnSite at(String number, StaffTasks tasks, Visits visits) {
    Staff office = new Staff(tasks);
    office.review(number, Map.of("reviewDecision", "accept"));
    office.approve(number);
    Staff staff = office.assignToTheFirst(number, visits);
    staff.technician(number, "Task_AcceptVisit", Map.of("visitAnswer", "accept"));
    staff.technician(number, "Task_StartDriving", Map.of());
    staff.technician(number, "Task_ArriveOnSite", Map.of());
    staff.task(number, "Task_CompleteVisit");
    return new WorkOnSite(number, staff);
  }

  CaseNumber caseNumber() {
    return CaseNumber.of(number);
  }

  /** The task about the change with this description. */
  TaskView task(String element, String description, Confirmations confirmations) {
    return Until.isThere(
        "%s about %s at %s".formatted(number, description, element),
        () ->
            staff.tasks().of(caseNumber()).stream()
                .filter(task -> task.key().equals(element))
                .filter(
                    task ->
                        confirmations.of(caseNumber()).stream()
                            .filter(c -> c.id().toString().equals(task.businessKey()))
                            .anyMatch(c -> about(c, description)))
                .findFirst());
  }

  private static boolean about(ConfirmationFacts confirmation, String description) {
    return confirmation.changes().stream().anyMatch(c -> c.description().equals(description));
  }
}
