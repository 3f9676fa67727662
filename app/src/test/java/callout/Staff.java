package callout;

import callout.cases.Viewer;
import callout.shared.CaseNumber;
import callout.shared.DocumentId;
import callout.shared.Role;
import callout.workflow.StaffTasks;
import callout.workflow.TaskView;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The staff, as far as somebody else waits for them; usernames are those of the demonstration. */
public record Staff(StaffTasks tasks, String technician) {

  public static final String TECHNICIAN = "dario";
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  public Staff(StaffTasks tasks) {
    this(tasks, TECHNICIAN);
  }

  public void review(String number, Map<String, Object> decision) {
    complete(number, "Task_ReviewRequest", Role.AGENT, decision);
  }

  public void approve(String number) {
    complete(number, "Task_ApproveOrder", Role.SUPERVISOR, Map.of("approvalDecision", "approve"));
  }

  /** Gives the visit to the technician, hour by hour so that several fit. */
  public void assign(String number, int hour) {
    LocalDate day = LocalDate.now(ZONE).plusDays(7).with(DayOfWeek.WEDNESDAY);
    complete(
        number,
        "Task_AssignVisit",
        Role.DISPATCHER,
        Map.of(
            "technician",
            technician,
            "startAt",
            day.atTime(LocalTime.of(hour, 0)).atZone(ZONE).toOffsetDateTime().toString()));
    task(number, "Task_AcceptVisit");
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
    tasks.complete(
        task(number, element).id(),
        new Viewer("somebody-of-the-" + as.code(), Set.of(as), Set.of()),
        values);
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
