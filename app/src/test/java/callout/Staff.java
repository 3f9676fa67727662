package callout;

import callout.cases.Viewer;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.shared.DocumentId;
import callout.shared.Role;
import callout.shared.VisitId;
import callout.workflow.StaffTasks;
import callout.workflow.TaskView;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The staff, as far as somebody else waits for them; usernames are those of the demonstration. */
public record Staff(StaffTasks tasks, String technician) {

  public static final String TECHNICIAN = "dario";

  public Staff(StaffTasks tasks) {
    this(tasks, TECHNICIAN);
  }

  public void review(String number, Map<String, Object> decision) {
    complete(number, "Task_ReviewRequest", Role.AGENT, decision);
  }

  public void approve(String number) {
    complete(number, "Task_ApproveOrder", Role.SUPERVISOR, Map.of("approvalDecision", "approve"));
  }

  /** Gives the waiting visit to the technician. */
  public void assign(String number, Visits visits) {
    assign(number, Soonest.of(visits, waiting(number), technician));
  }

  /**
   * Gives the waiting visit to whoever can begin first.
   *
   * @return the staff with that technician
   */
  public Staff assignToTheFirst(String number, Visits visits) {
    Soonest place = Soonest.of(visits, waiting(number));
    assign(number, place);
    return new Staff(tasks, place.technician());
  }

  private void assign(String number, Soonest place) {
    complete(number, "Task_AssignVisit", Role.DISPATCHER, place.values());
    task(number, "Task_AcceptVisit");
  }

  private VisitId waiting(String number) {
    return VisitId.of(task(number, "Task_AssignVisit").businessKey());
  }

  /** Shows one document of the case to its customer. */
  public void release(String number, String title, String message, DocumentId document) {
    complete(
        number,
        "Task_ReleaseReport",
        Role.AGENT,
        Map.of(
            "releaseDecision",
            "release",
            "releaseTitle",
            title,
            "releaseMessage",
            message,
            "releaseItems",
            List.of(document.toString())));
  }

  public void technician(String number, String element, Map<String, Object> values) {
    tasks.complete(
        task(number, element).id(),
        new Viewer(technician, Set.of(Role.TECHNICIAN), Set.of()),
        values);
  }

  public void complete(String number, String element, Role as, Map<String, Object> values) {
    tasks.complete(task(number, element).id(), as(as), values);
  }

  /** Anybody who has this role. */
  public static Viewer as(Role role) {
    return new Viewer("somebody-of-the-" + role.code(), Set.of(role), Set.of());
  }

  public TaskView task(String number, String element) {
    return Until.isThere(
        number + " at " + element,
        () ->
            tasks.of(CaseNumber.of(number)).stream()
                .filter(task -> task.key().equals(element))
                .findFirst());
  }
}
