package callout.workflow.display;

import callout.customers.Area;
import callout.customers.Customers;
import callout.planning.PlanningRuns;
import callout.planning.Proposal;
import callout.planning.RunRequest;
import callout.planning.RunState;
import callout.shared.Language;
import callout.shared.RunId;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What a run proposes, in one line with the way to all of it, for whoever decides about it. */
@Component
class ProposalFacts {

  private final PlanningRuns runs;
  private final Customers customers;

  ProposalFacts(PlanningRuns runs, Customers customers) {
    this.runs = runs;
    this.customers = customers;
  }

  Map<String, Object> of(RunId run, VariableScope scope, Language language) {
    Object changed = scope.getVariable("changedMeanwhile");
    return Map.of(
        "lang",
        language.code(),
        "proposalText",
        linked(runs.proposal(run), new Words(language)),
        "changedText",
        changed == null ? "" : Markdown.literal(changed.toString()));
  }

  private String linked(Proposal proposal, Words words) {
    return "[%s](/planning/runs/%s): %s"
        .formatted(
            Markdown.literal(subject(proposal.request(), words)),
            proposal.run(),
            Markdown.literal(summary(proposal, words)));
  }

  private String summary(Proposal proposal, Words words) {
    if (proposal.state() == RunState.SOLVED && runs.comparison(proposal.run()).isOutdated()) {
      return words.of("proposal.outdated");
    }
    if (proposal.message() != null) {
      return words.of("proposal.failed").formatted(proposal.message());
    }
    return words
        .of("proposal.summary")
        .formatted(
            proposal.totals().placed(),
            proposal.totals().moved(),
            proposal.totals().leftOut(),
            words.duration(proposal.totals().travelSeconds()));
  }

  /** "Mon, Nov 23, 2026, Los Angeles". */
  private String subject(RunRequest request, Words words) {
    String area =
        customers.areas().stream()
            .filter(a -> a.code().equals(request.areaCode()))
            .map(Area::name)
            .findFirst()
            .orElse(words.of("area.all"));
    return words.days(request.firstDay(), request.days()) + ", " + area;
  }
}
