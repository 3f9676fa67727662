package callout.workflow;

import callout.shared.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Shows the form of a task and takes it back, for staff and customers alike. */
@Component
class TaskForms {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  private final FormService forms;

  TaskForms(FormService forms) {
    this.forms = forms;
  }

  /** The form with the values it names, and no other: what a reader need not know stays here. */
  FormView form(Task task) {
    return shown(
        task.getName(),
        Streams.text(forms.getDeployedTaskForm(task.getId())),
        Values.plain(forms.getTaskFormVariables(task.getId())));
  }

  static FormView shown(String name, String schema, Map<String, Object> facts) {
    Map<String, Object> data = new HashMap<>(facts);
    data.keySet().retainAll(namesIn(schema));
    return new FormView(name, schema, data);
  }

  private static Set<String> namesIn(String schema) {
    return NAME.matcher(schema).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  /**
   * @throws Refusal in the receiver's own words; the task stays open
   */
  void submit(Task task, Map<String, Object> values) {
    try {
      forms.submitTaskForm(task.getId(), values);
    } catch (RuntimeException e) {
      throw refusalIn(e);
    }
  }

  /** The engine wraps what a receiver throws; people get the receiver's own words. */
  static RuntimeException refusalIn(RuntimeException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
    }
    return thrown;
  }
}
