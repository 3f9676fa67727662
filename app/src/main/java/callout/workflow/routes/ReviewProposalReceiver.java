package callout.workflow.routes;

import callout.planning.PlanningRuns;
import callout.planning.Proposal;
import callout.planning.RunState;
import callout.shared.InvalidInput;
import callout.shared.RunId;
import callout.workflow.ProcessVariable;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Takes a dispatcher's decision about a proposal. */
@ModelBean
class ReviewProposalReceiver extends TaskFormReceiver {

  /** publish, solveAgain or discard. */
  private static final ProcessVariable<String> PROPOSAL_DECISION =
      new ProcessVariable<>("proposalDecision", String.class);

  /** What had changed when the proposal was to be published; set by the model. */
  private static final String CHANGED_MEANWHILE = "changedMeanwhile";

  private static final int USUAL_SECONDS = 20;

  private final PlanningRuns runs;

  ReviewProposalReceiver(PlanningRuns runs) {
    this.runs = runs;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    RunId run = RunId.of(task.getExecution().getProcessBusinessKey());
    String decision = values.required("proposalDecision");
    switch (decision) {
      case "publish" -> refuseUnlessSolved(run);
      case "solveAgain" ->
          runs.solveAgain(
              run, Optional.ofNullable(values.whole("solveSeconds")).orElse(USUAL_SECONDS));
      case "discard" -> runs.discard(run);
      default ->
          throw InvalidInput.at(
              "proposalDecision", "no-option", "Publish, solve again or discard.");
    }
    task.getExecution().removeVariable(CHANGED_MEANWHILE);
    PROPOSAL_DECISION.set(task, decision);
  }

  /**
   * Publishing is a step of its own; a run without any outcome is refused here, where it is seen.
   * What it has left out becomes tasks, even if nothing else came of it.
   */
  private void refuseUnlessSolved(RunId run) {
    Proposal proposal = runs.proposal(run);
    if (proposal.state() != RunState.SOLVED
        || proposal.totals().placed() + proposal.totals().moved() + proposal.leftOut().size()
            == 0) {
      throw InvalidInput.at(
          "proposalDecision",
          "nothing-to-publish",
          "This run has no routes to publish. Solve again or discard it.");
    }
    if (runs.comparison(run).isOutdated()) {
      throw InvalidInput.at(
          "proposalDecision",
          "proposal-outdated",
          "All visits of this proposal have been planned, moved or ended since it was calculated."
              + " Discard it, or have it solved again.");
    }
  }
}
