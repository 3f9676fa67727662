package callout.workflow.order;

import static callout.workflow.order.OrderVariables.VISIT_ID;
import static callout.workflow.order.OrderVariables.VISIT_IDS;
import static callout.workflow.order.OrderVariables.VISIT_OUTCOME;

import callout.fieldwork.Fieldwork;
import callout.fieldwork.VisitRecord;
import callout.fieldwork.VisitReport;
import callout.fieldwork.VisitResult;
import callout.rules.Decisions;
import callout.shared.CaseNumber;
import callout.shared.VisitId;
import callout.workflow.ProcessVariable;
import callout.workflow.guard.ModelBean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks the decision table how visits went that several people made together. */
@ModelBean
class DecideVisitsOutcomeDelegate implements JavaDelegate {

  private static final String TABLE = "visits-outcome";

  private final Fieldwork fieldwork;
  private final Decisions decisions;

  DecideVisitsOutcomeDelegate(Fieldwork fieldwork, Decisions decisions) {
    this.fieldwork = fieldwork;
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<VisitId, VisitResult> results = results(VISIT_IDS.from(execution));
    Map<String, Object> inputs =
        Map.of(
            "partly", results.containsValue(VisitResult.PARTLY),
            "done", results.containsValue(VisitResult.DONE),
            "nobodyThere", results.containsValue(VisitResult.NOBODY_THERE));
    CaseNumber caseNumber = CaseNumber.of(ProcessVariable.CASE_NUMBER.from(execution));
    String outcome = decisions.decide(TABLE, inputs, caseNumber).text("outcome");
    VISIT_OUTCOME.set(execution, outcome);
    VISIT_ID.set(execution, whichSays(outcome, results).toString());
  }

  private Map<VisitId, VisitResult> results(String visits) {
    Map<VisitId, VisitResult> results = new LinkedHashMap<>();
    Stream.of(visits.split(","))
        .map(VisitId::of)
        .forEach(
            visit ->
                fieldwork
                    .find(visit)
                    .map(VisitRecord::report)
                    .map(VisitReport::result)
                    .ifPresent(result -> results.put(visit, result)));
    return results;
  }

  /** The first whose result that is; its report says why the work was not done. */
  private static VisitId whichSays(String outcome, Map<VisitId, VisitResult> results) {
    return results.entrySet().stream()
        .filter(visit -> visit.getValue().code().equals(outcome))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> results.keySet().iterator().next());
  }
}
