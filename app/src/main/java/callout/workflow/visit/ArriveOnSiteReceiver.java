package callout.workflow.visit;

import callout.fieldwork.Fieldwork;
import callout.shared.VisitId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Hears that the technician has arrived. */
@ModelBean
class ArriveOnSiteReceiver extends TaskFormReceiver {

  private final Fieldwork fieldwork;

  ArriveOnSiteReceiver(Fieldwork fieldwork) {
    this.fieldwork = fieldwork;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    fieldwork.arrive(VisitId.of(task.getExecution().getProcessBusinessKey()));
  }
}
