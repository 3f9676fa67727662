package callout.workflow.confirmation;

import callout.workflow.ProcessVariable;

/** The variables of processes/confirmation.bpmn. */
final class ConfirmationVariables {

  static final ProcessVariable<Boolean> SUPERVISOR_AGREES =
      new ProcessVariable<>("supervisorAgrees", Boolean.class);
  static final ProcessVariable<Boolean> CUSTOMER_AGREES =
      new ProcessVariable<>("customerAgrees", Boolean.class);

  /** What the supervisor said. */
  static final ProcessVariable<Boolean> CONFIRMATION_APPROVED =
      new ProcessVariable<>("confirmationApproved", Boolean.class);

  /** What the customer said. */
  static final ProcessVariable<Boolean> CONFIRMATION_AGREED =
      new ProcessVariable<>("confirmationAgreed", Boolean.class);

  /** How many more visits the order needs by what was agreed; 0 if it was refused. */
  static final ProcessVariable<Integer> EXTRA_VISITS =
      new ProcessVariable<>("extraVisits", Integer.class);

  private ConfirmationVariables() {}
}
