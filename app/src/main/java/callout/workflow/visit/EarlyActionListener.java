package callout.workflow.visit;

import callout.shared.VisitId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** A step is reached: maybe its technician has sent it already. */
@ModelBean
class EarlyActionListener implements TaskListener {

  private final InboxWorker worker;

  EarlyActionListener(InboxWorker worker) {
    this.worker = worker;
  }

  @Override
  public void notify(DelegateTask task) {
    worker.soon(VisitId.of(task.getExecution().getProcessBusinessKey()));
  }
}
