package callout.journey;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.engine.task.Task;

/** Everybody who has a hand in a case. Each does one step once the case has come there. */
final class People {

  private final OpenTasks tasks;
  private final Function<String, Desk> deskOf;
  private final Function<String, Phone> phoneOf;
  private final Desk agent;
  private final Desk supervisor;
  private final Desk dispatcher;
  private final PortalGuest guest;
  private final Map<String, Phone> phones = new ConcurrentHashMap<>();
  private final Map<String, Desk> desks = new ConcurrentHashMap<>();

  /**
   * @param deskOf signs a member of staff in to Tasklist, by username
   * @param phoneOf signs a technician in to My day
   */
  People(
      OpenTasks tasks,
      Function<String, Desk> deskOf,
      Function<String, Phone> phoneOf,
      Function<String, String> usernameOf,
      PortalGuest guest) {
    this.tasks = tasks;
    this.deskOf = deskOf;
    this.phoneOf = phoneOf;
    this.agent = deskOf.apply(usernameOf.apply("agent"));
    this.supervisor = deskOf.apply(usernameOf.apply("supervisor"));
    this.dispatcher = deskOf.apply(usernameOf.apply("dispatcher"));
    this.guest = guest;
  }

  Desk dispatcher() {
    return dispatcher;
  }

  Desk supervisor() {
    return supervisor;
  }

  void agent(Traveller traveller, String element, Map<String, Object> form) {
    agent.complete(task(traveller, element).getId(), form);
  }

  void supervisor(Traveller traveller, String element, Map<String, Object> form) {
    supervisor.complete(task(traveller, element).getId(), form);
  }

  /** In the portal, or on the telephone to the office. */
  void customer(Traveller traveller, String element, Map<String, Object> form) {
    Task task = task(traveller, element);
    if (traveller.plan().hasPortal()) {
      guest.complete(traveller.caseNumber(), task.getId(), form);
    } else {
      agent.complete(task.getId(), form);
    }
  }

  /** Technicians work with My day; now and then one uses Tasklist. */
  void technician(Traveller traveller, String element, Map<String, Object> form) {
    Task task = task(traveller, element);
    if (traveller.course() == Course.ASSIGNED_BY_HAND) {
      desks.computeIfAbsent(task.getAssignee(), deskOf).complete(task.getId(), form);
    } else {
      phone(task.getAssignee()).complete(task.getId(), form);
    }
  }

  Phone phone(String technician) {
    return phones.computeIfAbsent(technician, phoneOf);
  }

  /** Calls the case off where its plan says, and answers whose task that was. */
  String cancel(Traveller traveller) {
    CancelledAt at = traveller.plan().cancelledAt();
    Task task = task(traveller, at.task());
    if (traveller.plan().hasPortal() && at.mayBeByCustomer()) {
      guest.cancel(traveller.caseNumber());
    } else {
      dispatcher.cancel(traveller.caseNumber());
    }
    return String.valueOf(task.getAssignee());
  }

  private Task task(Traveller traveller, String element) {
    return tasks.reached(traveller.caseNumber(), element);
  }
}
