package callout.workflow.projection;

import callout.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what people say when they decide, for the staff who later read what has happened. */
@Component
public class Trail {

  private final ProjectionWriter writer;

  Trail(ProjectionWriter writer) {
    this.writer = writer;
  }

  /**
   * Sets these words below the milestone of the task that is being completed. They are kept there
   * alone: neither a process variable nor anything that customers are shown.
   *
   * @param words null or blank if nothing was said
   */
  public void note(DelegateTask task, @Nullable String words) {
    if (words != null && !words.isBlank()) {
      writer
          .change(ProcessVariable.CASE_NUMBER.from(task))
          .notes
          .put(task.getExecution().getActivityInstanceId(), words.strip());
    }
  }
}
