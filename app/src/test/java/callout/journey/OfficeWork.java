package callout.journey;

import callout.Until;
import callout.shared.CaseNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** What is decided before anybody goes there: from the triage to a visit that waits. */
final class OfficeWork {

  private final People people;
  private final ProcessEngine engine;
  private final CaseNumber joined;

  /**
   * @param joined a case that stays open, for others to be joined to
   */
  OfficeWork(People people, ProcessEngine engine, CaseNumber joined) {
    this.people = people;
    this.engine = engine;
    this.joined = joined;
  }

  void decide(Traveller traveller) {
    CancelledAt cancelled = traveller.plan().cancelledAt();
    if (traveller.course() == Course.REJECTED_BY_RULE) {
      return;
    }
    if (cancelled == CancelledAt.REVIEW || !review(traveller)) {
      cancelIf(CancelledAt.REVIEW, traveller);
      return;
    }
    if (cancelled != CancelledAt.APPROVAL) {
      approve(traveller);
    }
    cancelIf(CancelledAt.APPROVAL, traveller);
    cancelIf(CancelledAt.PLANNING, traveller);
  }

  /** False if the request ends here. */
  private boolean review(Traveller traveller) {
    switch (traveller.course()) {
      case REJECTED_AT_REVIEW ->
          review(
              traveller,
              Map.of("reviewDecision", "reject", "reviewReason", "This is not ours to do."));
      case MERGED ->
          review(traveller, Map.of("reviewDecision", "merge", "mergeInto", joined.value()));
      case QUESTION_EXPIRED -> {
        ask(traveller);
        fire(traveller, "BoundaryEvent_ReminderDue");
        fire(traveller, "BoundaryEvent_QuestionExpired");
      }
      default -> {
        if (traveller.course() == Course.QUESTION_ANSWERED) {
          ask(traveller);
          people.customer(traveller, "Task_AnswerQuestion", Map.of("answer", "The blue one."));
        }
        if (traveller.plan().isReviewed()) {
          review(traveller, acceptance(traveller.plan().row()));
        }
        return true;
      }
    }
    return false;
  }

  private void review(Traveller traveller, Map<String, Object> decision) {
    people.agent(traveller, "Task_ReviewRequest", decision);
  }

  private void ask(Traveller traveller) {
    review(traveller, Map.of("reviewDecision", "ask", "question", "Which one is it?"));
  }

  private static Map<String, Object> acceptance(Row row) {
    Map<String, Object> form = new HashMap<>(Map.of("reviewDecision", "accept"));
    if (!row.hasPlace()) {
      form.put("latitude", 34.05);
      form.put("longitude", -118.25);
    }
    return form;
  }

  private void approve(Traveller traveller) {
    people.supervisor(
        traveller,
        "Task_ApproveOrder",
        traveller.course() == Course.REJECTED_AT_APPROVAL
            ? Map.of("approvalDecision", "reject", "approvalReason", "No budget this year.")
            : Map.of("approvalDecision", "approve"));
  }

  private void cancelIf(CancelledAt at, Traveller traveller) {
    if (traveller.plan().cancelledAt() == at) {
      people.cancel(traveller);
    }
  }

  /** Lets a timer go off, as if its days had passed. */
  private void fire(Traveller traveller, String element) {
    ManagementService jobs = engine.getManagementService();
    String job =
        Until.isThere(
            "%s of %s".formatted(element, traveller),
            () ->
                instances(traveller).stream()
                    .flatMap(
                        instance ->
                            jobs
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(element)
                                .list()
                                .stream())
                    .map(found -> found.getId())
                    .findFirst());
    jobs.executeJob(job);
  }

  private List<ProcessInstance> instances(Traveller traveller) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(traveller.caseNumber().value())
        .list();
  }
}
