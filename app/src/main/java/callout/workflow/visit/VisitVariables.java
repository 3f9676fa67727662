package callout.workflow.visit;

import callout.workflow.ProcessVariable;

/** The variables of processes/visit.bpmn. */
final class VisitVariables {

  /** Username of the technician the visit is given to. */
  static final ProcessVariable<String> TECHNICIAN =
      new ProcessVariable<>("technician", String.class);

  static final ProcessVariable<Boolean> VISIT_ACCEPTED =
      new ProcessVariable<>("visitAccepted", Boolean.class);
  static final ProcessVariable<Boolean> WORK_DONE =
      new ProcessVariable<>("workDone", Boolean.class);

  private VisitVariables() {}
}
