package callout.workflow.order;

import callout.workflow.ProcessVariable;

/** The variables of processes/service-order.bpmn. */
final class OrderVariables {

  static final ProcessVariable<Boolean> ORDER_APPROVED =
      new ProcessVariable<>("orderApproved", Boolean.class);
  static final ProcessVariable<String> VISIT_ID = new ProcessVariable<>("visitId", String.class);

  /** What the visit brought: {@code done} or {@code notCarriedOut}. */
  static final ProcessVariable<String> VISIT_OUTCOME =
      new ProcessVariable<>("visitOutcome", String.class);

  private OrderVariables() {}
}
