package callout.workflow;

import callout.orders.OrderEntry;
import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.planning.BoardMoves;
import callout.planning.StopMove;
import callout.planning.TechnicianOption;
import callout.planning.VisitDemand;
import callout.shared.CaseNumber;
import callout.shared.Role;
import callout.shared.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of orders that need two people at once do again and again. */
abstract class TwoPeople extends HandDriven {

  /** So much later they can begin, too, within what is promised. */
  static final Duration SPARE = Duration.ofMinutes(5);

  /** The arrival window ends with a quarter of an hour in which they can still begin. */
  private static final Duration AFTER_SPARE = SPARE.plusMinutes(15);

  static final Map<String, Object> ACCEPT = Map.of("visitAnswer", "accept");
  static final Map<String, Object> DECLINE =
      Map.of("visitAnswer", "decline", "declineReason", "The van is broken.");
  static final Map<String, Object> DONE = Map.of("visitResult", "done");

  @Autowired Orders orders;
  @Autowired OrderDesk desk;
  @Autowired BoardMoves moves;

  /** A case whose order needs two people and is approved: its visits wait to be planned. */
  CaseNumber twoNeeded() {
    CaseNumber caseNumber = drafted();
    complete(
        caseNumber,
        SUPERVISOR,
        Map.of("approvalDecision", "sendBack", "changeNote", "Two people, please."));
    OrderFacts order = orders.of(caseNumber).get(0);
    transaction.executeWithoutResult(done -> desk.save(order, forTwo(order), AGENT));
    complete(caseNumber, AGENT, Map.of("orderStep", "submit"));
    complete(caseNumber, SUPERVISOR, Map.of("approvalDecision", "approve"));
    return caseNumber;
  }

  private static OrderEntry forTwo(OrderFacts order) {
    return new OrderEntry(
        order.revision(),
        order.title(),
        order.description(),
        "2",
        order.needs().skills(),
        null,
        null,
        order.lines().stream()
            .map(
                line ->
                    new OrderEntry.LineEntry(
                        line.kind(),
                        line.part(),
                        line.description(),
                        line.quantity().toPlainString(),
                        line.unit(),
                        line.unitPrice().toPlainString(),
                        line.taxRate().toPlainString()))
            .toList());
  }

  /** Those that still have to be planned. */
  List<VisitDemand> waiting(CaseNumber caseNumber) {
    return visits.of(caseNumber).stream().filter(v -> visits.isWaiting(v.visit())).toList();
  }

  /** By hand: two who can begin both visits at the same moment. */
  void plan(CaseNumber caseNumber) {
    List<VisitDemand> two = waiting(caseNumber);
    VisitId first = two.get(0).visit();
    for (TechnicianOption one : able(first)) {
      for (TechnicianOption other : able(first)) {
        Optional<Instant> start = one.equals(other) ? Optional.empty() : start(first, one, other);
        if (start.isPresent()) {
          move(first, one, start.get());
          move(two.get(1).visit(), other, start.get());
          runJobs(caseNumber);
          return;
        }
      }
    }
    throw new AssertionError("No two can begin at the same time.");
  }

  /**
   * As soon as the later one can, or some hours after: the sooner one may be busy just then. Both
   * have minutes to spare.
   */
  private Optional<Instant> start(VisitId visit, TechnicianOption one, TechnicianOption other) {
    return Stream.iterate(later(one, other), start -> start.plus(Duration.ofHours(1)))
        .limit(24)
        .filter(
            start ->
                Stream.of(start, start.plus(SPARE), start.plus(AFTER_SPARE))
                    .allMatch(at -> fits(visit, one, at) && fits(visit, other, at)))
        .findFirst();
  }

  private List<TechnicianOption> able(VisitId visit) {
    return visits.technicianOptions(visit).stream()
        .filter(one -> one.missingSkills().isEmpty() && one.earliestStart() != null)
        .toList();
  }

  private static Instant later(TechnicianOption one, TechnicianOption other) {
    Instant first = Objects.requireNonNull(one.earliestStart());
    Instant second = Objects.requireNonNull(other.earliestStart());
    return first.isAfter(second) ? first : second;
  }

  boolean fits(VisitId visit, TechnicianOption one, Instant start) {
    return moves.check(new StopMove(visit, one.technician(), start, null)).isEmpty();
  }

  private void move(VisitId visit, TechnicianOption to, Instant start) {
    moves.move("dora", new StopMove(visit, to.technician(), start, null));
  }

  /** The visit's technician does its open step. */
  void step(CaseNumber caseNumber, VisitId visit, Map<String, Object> form) {
    TaskView open = staffTasks.ofBusinessKey(visit.toString()).orElseThrow();
    String technician = Objects.requireNonNull(open.assignee());
    staffTasks.complete(open.id(), viewer(technician, Role.TECHNICIAN), form);
    runJobs(caseNumber);
  }

  /** From the answer to the report. */
  void carryOut(CaseNumber caseNumber, VisitId visit, Map<String, Object> result) {
    step(caseNumber, visit, ACCEPT);
    step(caseNumber, visit, Map.of());
    step(caseNumber, visit, Map.of());
    step(caseNumber, visit, result);
  }

  ProcessInstance process(VisitId visit) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(visit.toString())
        .processDefinitionKey("visit")
        .singleResult();
  }
}
