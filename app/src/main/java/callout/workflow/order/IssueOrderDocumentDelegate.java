package callout.workflow.order;

import callout.shared.OrderId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Issues the document of the order's latest version. */
@ModelBean
class IssueOrderDocumentDelegate implements JavaDelegate {

  private final OrderDocuments documents;

  IssueOrderDocumentDelegate(OrderDocuments documents) {
    this.documents = documents;
  }

  @Override
  public void execute(DelegateExecution execution) {
    documents.issueLatest(OrderId.of(execution.getProcessBusinessKey()));
  }
}
