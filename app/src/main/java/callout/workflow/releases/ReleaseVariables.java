package callout.workflow.releases;

import callout.workflow.ProcessVariable;

/** The variables of processes/release.bpmn. */
final class ReleaseVariables {

  static final ProcessVariable<Boolean> RELEASED = new ProcessVariable<>("released", Boolean.class);

  private ReleaseVariables() {}
}
