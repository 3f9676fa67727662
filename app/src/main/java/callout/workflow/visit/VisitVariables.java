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

  /** When somebody must have set off to be there as promised: ISO 8601. */
  static final ProcessVariable<String> SET_OFF_BY = new ProcessVariable<>("setOffBy", String.class);

  /** From when on it is clear that nobody is there as promised: ISO 8601. */
  static final ProcessVariable<String> ARRIVE_BY = new ProcessVariable<>("arriveBy", String.class);

  /** When the promises that follow are looked at if the work goes on: ISO 8601. */
  static final ProcessVariable<String> PROMISES_HOLD_UNTIL =
      new ProcessVariable<>("promisesHoldUntil", String.class);

  private VisitVariables() {}
}
