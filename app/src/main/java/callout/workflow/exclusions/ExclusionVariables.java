package callout.workflow.exclusions;

import callout.workflow.ProcessVariable;

/** The variables of processes/exclusion.bpmn. */
final class ExclusionVariables {

  /** Whether a way out was chosen; else the visit waits on. */
  static final ProcessVariable<Boolean> FIX_CHOSEN =
      new ProcessVariable<>("fixChosen", Boolean.class);

  /** Which one, by {@link callout.planning.Fix#id()}. */
  static final ProcessVariable<String> FIX_ID = new ProcessVariable<>("fixId", String.class);

  /** Who chose it. */
  static final ProcessVariable<String> FIX_BY = new ProcessVariable<>("fixBy", String.class);

  private ExclusionVariables() {}
}
