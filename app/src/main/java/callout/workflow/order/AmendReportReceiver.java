package callout.workflow.order;

import callout.fieldwork.Reports;
import callout.shared.OrderId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Takes what a technician adds to a report that was sent back. */
@ModelBean
class AmendReportReceiver extends TaskFormReceiver {

  private final Reports reports;

  AmendReportReceiver(Reports reports) {
    this.reports = reports;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    reports.amend(
        OrderId.of(task.getExecution().getProcessBusinessKey()), values.text("amendment"));
  }
}
