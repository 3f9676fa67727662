package callout.workflow.releases;

import static callout.workflow.releases.ReleaseVariables.RELEASED;

import callout.release.Releases;
import callout.shared.DocumentId;
import callout.shared.InvalidInput;
import callout.shared.ReleaseId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Takes the decision what the customer may see. */
@ModelBean
class ReleaseReportReceiver extends TaskFormReceiver {

  private final Releases releases;

  ReleaseReportReceiver(Releases releases) {
    this.releases = releases;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    ReleaseId id = ReleaseId.of(task.getExecution().getProcessBusinessKey());
    boolean released = values.required("releaseDecision").equals("release");
    if (released) {
      releases.release(
          id, values.text("releaseTitle"), values.text("releaseMessage"), chosen(values));
    } else {
      releases.keepInternal(id);
    }
    RELEASED.set(task, released);
  }

  private static List<DocumentId> chosen(FormValues values) {
    try {
      return values.chosen("releaseItems").stream().map(DocumentId::of).toList();
    } catch (IllegalArgumentException noId) {
      throw InvalidInput.at("releaseItems", "no-option", "Choose files of this case.");
    }
  }
}
