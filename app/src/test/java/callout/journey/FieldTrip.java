package callout.journey;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Until;
import callout.documents.Documents;
import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.planning.PlannedStop;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What happens from a planned visit to its end, changes of the order among it. */
final class FieldTrip {

  private static final List<String> REASONS = List.of("noAccess", "partMissing", "unsafe", "other");

  private final People people;
  private final Dispatching dispatching;
  private final Orders orders;
  private final Visits visits;
  private final Documents documents;
  private final Map<CaseNumber, String> calledOff = new ConcurrentHashMap<>();

  FieldTrip(
      People people, Dispatching dispatching, Orders orders, Visits visits, Documents documents) {
    this.people = people;
    this.dispatching = dispatching;
    this.orders = orders;
    this.visits = visits;
    this.documents = documents;
  }

  /** Cases that were cancelled after planning, with the technicians who were to go. */
  Map<CaseNumber, String> calledOff() {
    return Map.copyOf(calledOff);
  }

  void first(Traveller traveller) {
    if (traveller.course() == Course.DECLINED_ONCE) {
      people.technician(
          traveller,
          "Task_AcceptVisit",
          Map.of("visitAnswer", "decline", "declineReason", "The van is in repair."));
      dispatching.assignByHand(traveller.caseNumber());
    }
    if (traveller.course() == Course.CANCELLED_AFTER_PLANNING) {
      callOff(traveller);
    } else if (traveller.course() == Course.PARTLY_DONE) {
      go(traveller);
      complete(traveller, Map.of("visitResult", "partly", "remainingWork", "The other half."));
    } else {
      go(traveller);
      change(traveller);
    }
  }

  /** The visit after a partly done one. */
  void second(Traveller traveller) {
    go(traveller);
    complete(traveller, result(traveller));
  }

  private void go(Traveller traveller) {
    people.technician(traveller, "Task_AcceptVisit", Map.of("visitAnswer", "accept"));
    people.technician(traveller, "Task_StartDriving", Map.of());
    people.technician(traveller, "Task_ArriveOnSite", Map.of());
  }

  private void complete(Traveller traveller, Map<String, Object> result) {
    people.technician(traveller, "Task_CompleteVisit", result);
  }

  private static Map<String, Object> result(Traveller traveller) {
    return traveller.course().isDone()
        ? Map.of("visitResult", "done", "remarks", "All done.")
        : Map.of(
            "visitResult",
            "notCarriedOut",
            "notCarriedOutReason",
            REASONS.get(traveller.plan().turn() % REASONS.size()));
  }

  /** Changes are agreed one after the other, now and then the last once the work is done. */
  private void change(Traveller traveller) {
    List<Change> changes = traveller.plan().changes();
    boolean late = traveller.plan().agreesLate();
    for (int i = 0; i < changes.size(); i++) {
      OrderFacts order = orders.of(traveller.caseNumber()).get(0);
      int version = i + 2;
      propose(traveller, changes.get(i), order);
      if (late && i == changes.size() - 1) {
        complete(traveller, result(traveller));
      }
      agree(traveller, changes.get(i));
      Until.isTrue(
          "version %d of %s on paper".formatted(version, traveller),
          () -> isOnPaper(traveller.caseNumber(), version));
    }
    if (!late) {
      complete(traveller, result(traveller));
    }
  }

  private boolean isOnPaper(CaseNumber caseNumber, int version) {
    return documents.of(caseNumber).stream()
        .anyMatch(d -> d.kind().equals("confirmation") && d.version() == version);
  }

  private void propose(Traveller traveller, Change change, OrderFacts order) {
    String technician = stop(traveller.caseNumber()).technician();
    people.phone(technician).propose(traveller.caseNumber(), change.form(order.lines()));
  }

  private void agree(Traveller traveller, Change change) {
    if (change.asksSupervisor()) {
      people.supervisor(
          traveller, "Task_ApproveConfirmation", Map.of("confirmationDecision", "approve"));
    }
    if (change.asksCustomer()) {
      people.customer(traveller, "Task_AgreeConfirmation", Map.of("agreement", "agree"));
    }
  }

  private void callOff(Traveller traveller) {
    CancelledAt at = traveller.plan().cancelledAt();
    if (at != CancelledAt.OFFERED) {
      people.technician(traveller, "Task_AcceptVisit", Map.of("visitAnswer", "accept"));
    }
    if (at == CancelledAt.ON_THE_WAY) {
      people.technician(traveller, "Task_StartDriving", Map.of());
    }
    PlannedStop planned = stop(traveller.caseNumber());
    assertThat(people.cancel(traveller)).as(traveller.toString()).isEqualTo(planned.technician());
    calledOff.put(traveller.caseNumber(), planned.technician());
  }

  private PlannedStop stop(CaseNumber caseNumber) {
    return visits.stop(visits.of(caseNumber).get(0).visit()).orElseThrow();
  }
}
