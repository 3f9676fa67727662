package callout.workflow.order;

import static callout.workflow.order.OrderVariables.APPROVAL_NEEDED;
import static callout.workflow.order.OrderVariables.APPROVER_GROUP;

import callout.customers.Customer;
import callout.customers.Customers;
import callout.customers.Terms;
import callout.intake.Intake;
import callout.intake.RequestFacts;
import callout.orders.Approver;
import callout.orders.OrderApprovals;
import callout.shared.CaseNumber;
import callout.shared.OrderId;
import callout.shared.Role;
import callout.workflow.ProcessVariable;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks the decision table who must approve the order. */
@ModelBean
class DecideWhoApprovesDelegate implements JavaDelegate {

  private final OrderApprovals approvals;
  private final Intake intake;
  private final Customers customers;

  DecideWhoApprovesDelegate(OrderApprovals approvals, Intake intake, Customers customers) {
    this.approvals = approvals;
    this.intake = intake;
    this.customers = customers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RequestFacts request =
        intake.request(CaseNumber.of(ProcessVariable.CASE_NUMBER.from(execution)));
    Terms terms =
        customers.customer(request.customerNumber()).map(Customer::terms).orElse(Terms.STANDARD);
    Approver approver =
        approvals.whoApproves(
            OrderId.of(execution.getProcessBusinessKey()), request.serviceType(), terms.code());
    APPROVAL_NEEDED.set(execution, approver != Approver.NOBODY);
    APPROVER_GROUP.set(execution, rolesOf(approver));
  }

  /** What agents approve, supervisors may too: often the only other agent is the submitter. */
  private static String rolesOf(Approver approver) {
    return approver == Approver.AGENT
        ? Role.AGENT.code() + "," + Role.SUPERVISOR.code()
        : Role.SUPERVISOR.code();
  }
}
