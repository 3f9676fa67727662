package callout.workflow.order;

import callout.workflow.ProcessVariable;

/** The variables of processes/service-order.bpmn. */
final class OrderVariables {

  static final ProcessVariable<Boolean> ORDER_APPROVED =
      new ProcessVariable<>("orderApproved", Boolean.class);
  static final ProcessVariable<String> VISIT_ID = new ProcessVariable<>("visitId", String.class);

  /** What the last visit brought: done, partly, nobodyThere or notCarriedOut. */
  static final ProcessVariable<String> VISIT_OUTCOME =
      new ProcessVariable<>("visitOutcome", String.class);

  static final ProcessVariable<Boolean> ANOTHER_VISIT =
      new ProcessVariable<>("anotherVisit", Boolean.class);

  /** Username of the technician who made the last visit. */
  static final ProcessVariable<String> TECHNICIAN =
      new ProcessVariable<>("technician", String.class);

  static final ProcessVariable<Boolean> REPORT_APPROVED =
      new ProcessVariable<>("reportApproved", Boolean.class);

  /** asSpecified, asConfirmed or notCarriedOut. */
  static final ProcessVariable<String> ORDER_CLOSURE =
      new ProcessVariable<>("orderClosure", String.class);

  private OrderVariables() {}
}
