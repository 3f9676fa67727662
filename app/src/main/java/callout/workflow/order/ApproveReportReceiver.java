package callout.workflow.order;

import static callout.workflow.order.OrderVariables.REPORT_APPROVED;

import callout.fieldwork.Reports;
import callout.orders.FollowUp;
import callout.orders.Orders;
import callout.shared.InvalidInput;
import callout.shared.OrderId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import callout.workflow.projection.Trail;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Takes a supervisor's decision about a visit report. */
@ModelBean
class ApproveReportReceiver extends TaskFormReceiver {

  private final Reports reports;
  private final Orders orders;
  private final Trail trail;

  ApproveReportReceiver(Reports reports, Orders orders, Trail trail) {
    this.reports = reports;
    this.orders = orders;
    this.trail = trail;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    OrderId order = OrderId.of(task.getExecution().getProcessBusinessKey());
    boolean approved = values.required("reportDecision").equals("approve");
    if (approved) {
      reports.approve(order);
      if ("yes".equals(values.text("followUp"))) {
        orders.followUp(order, new FollowUp(whatIsLeft(order, values), List.of()));
      }
    } else {
      reports.sendBack(order, values.text("reportReason"));
    }
    trail.note(task, values.text("reportReason"));
    REPORT_APPROVED.set(task, approved);
  }

  private String whatIsLeft(OrderId order, FormValues values) {
    String said = values.text("followUpText");
    if (said == null) {
      throw InvalidInput.at("followUpText", "required", "Say what is to be done.");
    }
    return said;
  }
}
