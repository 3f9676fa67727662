package callout.workflow.order;

import static callout.workflow.order.OrderVariables.REPORT_APPROVED;

import callout.fieldwork.Fieldwork;
import callout.fieldwork.Reports;
import callout.fieldwork.VisitRecord;
import callout.fieldwork.VisitReport;
import callout.orders.FollowUp;
import callout.orders.Orders;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import callout.shared.OrderId;
import callout.workflow.ProcessVariable;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import callout.workflow.projection.Trail;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Takes a supervisor's decision about a visit report. */
@ModelBean
class ApproveReportReceiver extends TaskFormReceiver {

  private final Reports reports;
  private final Orders orders;
  private final Fieldwork fieldwork;
  private final Trail trail;

  ApproveReportReceiver(Reports reports, Orders orders, Fieldwork fieldwork, Trail trail) {
    this.reports = reports;
    this.orders = orders;
    this.fieldwork = fieldwork;
    this.trail = trail;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    OrderId order = OrderId.of(task.getExecution().getProcessBusinessKey());
    boolean approved = values.required("reportDecision").equals("approve");
    if (approved) {
      reports.approve(order);
      if ("yes".equals(values.text("followUp"))) {
        orders.followUp(order, new FollowUp(whatIsLeft(task, values), List.of()));
      }
    } else {
      reports.sendBack(order, values.text("reportReason"));
    }
    trail.note(task, values.text("reportReason"));
    REPORT_APPROVED.set(task, approved);
  }

  /** What the supervisor says; without a word the problems that were found on the visits. */
  private String whatIsLeft(DelegateTask task, FormValues values) {
    String said = values.text("followUpText");
    if (said != null) {
      return said;
    }
    String problems =
        fieldwork.of(CaseNumber.of(ProcessVariable.CASE_NUMBER.from(task))).stream()
            .map(VisitRecord::report)
            .filter(Objects::nonNull)
            .map(VisitReport::problems)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining("\n"));
    if (problems.isEmpty()) {
      throw InvalidInput.at("followUpText", "required", "Say what is to be done.");
    }
    return problems;
  }
}
