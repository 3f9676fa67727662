package callout.workflow.promise;

import callout.workflow.ProcessVariable;

/** The variables of processes/promise.bpmn. */
final class PromiseVariables {

  /** keep, offer or override. */
  static final ProcessVariable<String> PROMISE_DECISION =
      new ProcessVariable<>("promiseDecision", String.class);

  /** Until when the customer may answer an offer: an instant in ISO 8601. */
  static final ProcessVariable<String> ANSWER_DUE_AT =
      new ProcessVariable<>("answerDueAt", String.class);

  /** What the customer says to an offer. */
  static final ProcessVariable<Boolean> WINDOW_AGREED =
      new ProcessVariable<>("windowAgreed", Boolean.class);

  /** Whether the visit could still be moved to where its customer agreed to. */
  static final ProcessVariable<Boolean> VISIT_MOVED =
      new ProcessVariable<>("visitMoved", Boolean.class);

  /** What the supervisor says. */
  static final ProcessVariable<Boolean> PROMISE_OVERRIDDEN =
      new ProcessVariable<>("promiseOverridden", Boolean.class);

  /** What the customer said to the last offer; absent if nothing. */
  static final ProcessVariable<String> CUSTOMER_REMARK =
      new ProcessVariable<>("customerRemark", String.class);

  /** Why a supervisor left the promise as it is; absent if nobody said. */
  static final ProcessVariable<String> LEFT_REASON =
      new ProcessVariable<>("leftReason", String.class);

  private PromiseVariables() {}
}
