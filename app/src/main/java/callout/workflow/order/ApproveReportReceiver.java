package callout.workflow.order;

import static callout.workflow.order.OrderVariables.REPORT_APPROVED;

import callout.fieldwork.Reports;
import callout.shared.OrderId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Takes a supervisor's decision about a visit report. */
@ModelBean
class ApproveReportReceiver extends TaskFormReceiver {

  private final Reports reports;

  ApproveReportReceiver(Reports reports) {
    this.reports = reports;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    OrderId order = OrderId.of(task.getExecution().getProcessBusinessKey());
    boolean approved = values.required("reportDecision").equals("approve");
    if (approved) {
      reports.approve(order);
    } else {
      reports.sendBack(order, values.text("reportReason"));
    }
    REPORT_APPROVED.set(task, approved);
  }
}
