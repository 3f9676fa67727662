package callout.journey;

import callout.RequestsClient;
import callout.shared.CaseNumber;
import callout.workflow.TaskView;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Takes each request through the public doors to the end its plan says. */
final class Journey {

  private static final List<String> REASONS = List.of("noAccess", "partMissing", "unsafe", "other");

  private final RequestsClient sender;
  private final Desk agent;
  private final Desk supervisor;
  private final Dispatching dispatching;
  private final OpenTasks tasks;
  private final Function<String, Phone> phoneOf;
  private final Function<String, Desk> deskOf;
  private final Function<CaseNumber, String> reportOf;
  private final Map<String, Phone> phones = new HashMap<>();
  private final Map<String, Desk> desks = new HashMap<>();

  private final List<Traveller> travellers = new ArrayList<>();
  private final List<HttpResponse<String>> refusals = new ArrayList<>();

  Journey(
      RequestsClient sender,
      Desk agent,
      Desk supervisor,
      Dispatching dispatching,
      OpenTasks tasks,
      Function<String, Phone> phoneOf,
      Function<String, Desk> deskOf,
      Function<CaseNumber, String> reportOf) {
    this.sender = sender;
    this.agent = agent;
    this.supervisor = supervisor;
    this.dispatching = dispatching;
    this.tasks = tasks;
    this.phoneOf = phoneOf;
    this.deskOf = deskOf;
    this.reportOf = reportOf;
  }

  void travel(List<Plan> plans, LocalDate today) {
    plans.forEach(this::submit);
    those(t -> t.plan().reviewed()).forEach(this::review);
    those(t -> t.plan().ending().ordinal() >= Ending.REJECTED_AT_APPROVAL.ordinal())
        .forEach(this::decide);
    List<Traveller> visited = those(t -> t.plan().ending().isApproved());
    visited.forEach(t -> tasks.reached(t.caseNumber(), "Task_AssignVisit"));
    plan(visited, today);
    visited.forEach(this::visit);
    visited.forEach(this::report);
  }

  List<Traveller> travellers() {
    return travellers;
  }

  List<HttpResponse<String>> refusals() {
    return refusals;
  }

  List<Traveller> those(Predicate<Traveller> chosen) {
    return travellers.stream().filter(chosen).toList();
  }

  private void submit(Plan plan) {
    var answer = sender.submit("journey-" + plan.row().externalId(), plan.row().fields());
    if (answer.statusCode() == 201) {
      var status = RequestsClient.read(answer);
      travellers.add(
          new Traveller(
              plan, status.get("id").asText(), CaseNumber.of(status.get("caseNumber").asText())));
    } else {
      refusals.add(answer);
    }
  }

  private void review(Traveller traveller) {
    TaskView task = tasks.reached(traveller.caseNumber(), "Task_ReviewRequest");
    Map<String, Object> form = new HashMap<>();
    if (traveller.plan().ending() == Ending.REJECTED_AT_REVIEW) {
      form.put("reviewDecision", "reject");
      form.put("reviewReason", "This is not ours to do.");
    } else {
      form.put("reviewDecision", "accept");
      if (!traveller.plan().row().hasPlace()) {
        form.put("latitude", 34.05);
        form.put("longitude", -118.25);
      }
    }
    agent.complete(task.id(), form);
  }

  private void decide(Traveller traveller) {
    TaskView task = tasks.reached(traveller.caseNumber(), "Task_ApproveOrder");
    supervisor.complete(
        task.id(),
        traveller.plan().ending().isApproved()
            ? Map.of("approvalDecision", "approve")
            : Map.of("approvalDecision", "reject", "approvalReason", "No budget this year."));
  }

  /** A run for each area, more as long as they help, and by hand what no run finds a place for. */
  private void plan(List<Traveller> visited, LocalDate today) {
    those(t -> t.plan().isByHand() && t.plan().ending().isApproved())
        .forEach(t -> dispatching.assignByHand(t.caseNumber()));
    LocalDate firstDay = today.plusDays(1);
    LocalDate lastDay = Plan.windowDays(today).get(Plan.WINDOW_DAYS - 1);
    int days = (int) ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
    dispatching.plan("north", firstDay, days);
    dispatching.plan("south", firstDay, days);
    List<Traveller> waiting = waiting(visited);
    for (int before = Integer.MAX_VALUE; !waiting.isEmpty() && waiting.size() < before; ) {
      before = waiting.size();
      dispatching.plan("", firstDay, days);
      waiting = waiting(visited);
    }
    waiting.forEach(t -> dispatching.assignByHand(t.caseNumber()));
  }

  private List<Traveller> waiting(List<Traveller> visited) {
    return visited.stream()
        .filter(t -> tasks.find(t.caseNumber(), "Task_AssignVisit").isPresent())
        .toList();
  }

  private void visit(Traveller traveller) {
    if (traveller.plan().isDeclined()) {
      step(
          traveller,
          "Task_AcceptVisit",
          Map.of("visitAnswer", "decline", "declineReason", "The van is in repair."));
      dispatching.assignByHand(traveller.caseNumber());
    }
    step(traveller, "Task_AcceptVisit", Map.of("visitAnswer", "accept"));
    step(traveller, "Task_StartDriving", Map.of());
    step(traveller, "Task_ArriveOnSite", Map.of());
    step(
        traveller,
        "Task_CompleteVisit",
        traveller.plan().ending() == Ending.AS_SPECIFIED
            ? Map.of("visitResult", "done", "remarks", "All done.")
            : Map.of(
                "visitResult",
                "notCarriedOut",
                "notCarriedOutReason",
                REASONS.get(traveller.plan().index() / 10 % REASONS.size())));
  }

  /** The supervisor approves the report; the customer sees it if the work was done. */
  private void report(Traveller traveller) {
    TaskView approval = tasks.reached(traveller.caseNumber(), "Task_ApproveReport");
    supervisor.complete(approval.id(), Map.of("reportDecision", "approve"));
    TaskView release = tasks.reached(traveller.caseNumber(), "Task_ReleaseReport");
    agent.complete(
        release.id(),
        traveller.plan().ending() == Ending.AS_SPECIFIED
            ? Map.of(
                "releaseDecision",
                "release",
                "releaseTitle",
                "What we did",
                "releaseItems",
                "[\"%s\"]".formatted(reportOf.apply(traveller.caseNumber())))
            : Map.of("releaseDecision", "keepInternal"));
  }

  /** Technicians work with My day; one of them once with Tasklist. */
  private void step(Traveller traveller, String element, Map<String, Object> form) {
    TaskView task = tasks.reached(traveller.caseNumber(), element);
    if (traveller.plan().isByHand()) {
      desks.computeIfAbsent(task.assignee(), deskOf).complete(task.id(), form);
    } else {
      phones.computeIfAbsent(task.assignee(), phoneOf).complete(task.id(), form);
    }
  }
}
