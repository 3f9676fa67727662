package callout.workflow.order;

import static callout.workflow.order.OrderVariables.PEOPLE_NEEDED;
import static callout.workflow.order.OrderVariables.SEVERAL_PEOPLE;

import callout.orders.Orders;
import callout.shared.OrderId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Issues the document of the order's latest version; as many people as it names go there. */
@ModelBean
class IssueOrderDocumentDelegate implements JavaDelegate {

  private final OrderDocuments documents;
  private final Orders orders;

  IssueOrderDocumentDelegate(OrderDocuments documents, Orders orders) {
    this.documents = documents;
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OrderId order = OrderId.of(execution.getProcessBusinessKey());
    documents.issueLatest(order);
    int people = orders.order(order).needs().people();
    PEOPLE_NEEDED.set(execution, people);
    SEVERAL_PEOPLE.set(execution, people > 1);
  }
}
