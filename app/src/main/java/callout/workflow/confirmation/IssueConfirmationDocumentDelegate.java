package callout.workflow.confirmation;

import callout.shared.ConfirmationId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Issues the document of the version that a confirmation made, with what changed. */
@ModelBean
class IssueConfirmationDocumentDelegate implements JavaDelegate {

  private final ConfirmationDocuments documents;

  IssueConfirmationDocumentDelegate(ConfirmationDocuments documents) {
    this.documents = documents;
  }

  @Override
  public void execute(DelegateExecution execution) {
    documents.issue(ConfirmationId.of(execution.getProcessBusinessKey()));
  }
}
