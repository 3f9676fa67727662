package callout.workflow.order;

import static callout.workflow.order.OrderVariables.VISITED;

import callout.fieldwork.Fieldwork;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.workflow.ProcessVariable;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Frees what was still planned of work that a coordinator ended. */
@ModelBean
class EndWorkDelegate implements JavaDelegate {

  private final Visits visits;
  private final Fieldwork fieldwork;

  EndWorkDelegate(Visits visits, Fieldwork fieldwork) {
    this.visits = visits;
    this.fieldwork = fieldwork;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber caseNumber = CaseNumber.of(ProcessVariable.CASE_NUMBER.from(execution));
    visits.cancel(caseNumber);
    VISITED.set(
        execution, fieldwork.of(caseNumber).stream().anyMatch(visit -> visit.arrivedAt() != null));
  }
}
