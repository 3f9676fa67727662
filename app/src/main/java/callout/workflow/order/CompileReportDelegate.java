package callout.workflow.order;

import static callout.workflow.order.OrderVariables.TECHNICIAN;

import callout.fieldwork.Fieldwork;
import callout.fieldwork.VisitRecord;
import callout.shared.CaseNumber;
import callout.shared.OrderId;
import callout.workflow.ProcessVariable;
import callout.workflow.guard.ModelBean;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Compiles the visit report and issues its document; both or neither. */
@ModelBean
class CompileReportDelegate implements JavaDelegate {

  private final ReportDocuments documents;
  private final Fieldwork fieldwork;

  CompileReportDelegate(ReportDocuments documents, Fieldwork fieldwork) {
    this.documents = documents;
    this.fieldwork = fieldwork;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber caseNumber = CaseNumber.of(ProcessVariable.CASE_NUMBER.from(execution));
    documents.compile(OrderId.of(execution.getProcessBusinessKey()), caseNumber);
    List<VisitRecord> visits = fieldwork.of(caseNumber);
    TECHNICIAN.set(execution, visits.get(visits.size() - 1).technician());
  }
}
