package callout.workflow.slots;

import callout.workflow.ProcessVariable;

/** The variables of processes/slot-hold.bpmn. */
final class SlotVariables {

  /** ISO 8601, as a timer reads it. */
  static final ProcessVariable<String> HELD_UNTIL =
      new ProcessVariable<>("heldUntil", String.class);

  /** ISO 8601, as a timer reads it. */
  static final ProcessVariable<String> SLOT_START =
      new ProcessVariable<>("slotStart", String.class);

  static final ProcessVariable<String> VISIT_ID = new ProcessVariable<>("visitId", String.class);

  static final ProcessVariable<Boolean> SLOT_USED =
      new ProcessVariable<>("slotUsed", Boolean.class);

  private SlotVariables() {}
}
