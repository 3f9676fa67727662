package callout.workflow.request;

import callout.workflow.ProcessVariable;

/** The variables of processes/service-request.bpmn. */
final class RequestVariables {

  /** accept, review or reject, as the triage table says. */
  static final ProcessVariable<String> TRIAGE_LANE =
      new ProcessVariable<>("triageLane", String.class);

  /** accept, reject, ask or merge, as the reviewer says. */
  static final ProcessVariable<String> REVIEW_DECISION =
      new ProcessVariable<>("reviewDecision", String.class);

  static final ProcessVariable<String> ORDER_ID = new ProcessVariable<>("orderId", String.class);

  /** How the order begins: atOnce, byHand, or reopened. */
  static final ProcessVariable<String> ORDER_BEGINNING =
      new ProcessVariable<>("orderBeginning", String.class);

  private RequestVariables() {}
}
