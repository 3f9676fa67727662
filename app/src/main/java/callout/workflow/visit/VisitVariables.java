package callout.workflow.visit;

import callout.workflow.ProcessVariable;

/** The variables of processes/visit.bpmn. */
final class VisitVariables {

  /** Username of the technician the visit is given to. */
  static final ProcessVariable<String> TECHNICIAN =
      new ProcessVariable<>("technician", String.class);

  static final ProcessVariable<Boolean> VISIT_ACCEPTED =
      new ProcessVariable<>("visitAccepted", Boolean.class);

  /** done, partly, nobodyThere or notCarriedOut, as the technician says. */
  static final ProcessVariable<String> VISIT_RESULT =
      new ProcessVariable<>("visitResult", String.class);

  private VisitVariables() {}
}
