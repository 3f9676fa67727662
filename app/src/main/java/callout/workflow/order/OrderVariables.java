package callout.workflow.order;

import callout.workflow.ProcessVariable;

/** The variables of processes/service-order.bpmn. */
final class OrderVariables {

  /** Whether the draft was submitted; else it was withdrawn. */
  static final ProcessVariable<Boolean> ORDER_SUBMITTED =
      new ProcessVariable<>("orderSubmitted", Boolean.class);

  static final ProcessVariable<Boolean> APPROVAL_NEEDED =
      new ProcessVariable<>("approvalNeeded", Boolean.class);

  /** The role that approves. */
  static final ProcessVariable<String> APPROVER_GROUP =
      new ProcessVariable<>("approverGroup", String.class);

  /** approve, reject or sendBack. */
  static final ProcessVariable<String> ORDER_DECISION =
      new ProcessVariable<>("orderDecision", String.class);

  /** How many people the order needed when its work was cleared: as many visits at once. */
  static final ProcessVariable<Integer> PEOPLE_NEEDED =
      new ProcessVariable<>("peopleNeeded", Integer.class);

  static final ProcessVariable<Boolean> SEVERAL_PEOPLE =
      new ProcessVariable<>("severalPeople", Boolean.class);

  /** The visit at hand; of several that went on together, the one that says how they went. */
  static final ProcessVariable<String> VISIT_ID = new ProcessVariable<>("visitId", String.class);

  /** Visits that go on together, the first requested first, with commas in between. */
  static final ProcessVariable<String> VISIT_IDS = new ProcessVariable<>("visitIds", String.class);

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

  /** Whether anybody was on site before the work was ended by hand. */
  static final ProcessVariable<Boolean> VISITED = new ProcessVariable<>("visited", Boolean.class);

  static final ProcessVariable<Boolean> FOLLOW_UP_NEEDED =
      new ProcessVariable<>("followUpNeeded", Boolean.class);

  private OrderVariables() {}
}
