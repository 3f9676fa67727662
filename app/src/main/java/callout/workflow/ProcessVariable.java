package callout.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A process variable by name and type: a fact that a gateway asks, or an id. */
public record ProcessVariable<T>(String name, Class<T> type) {

  public static final ProcessVariable<String> CASE_NUMBER =
      new ProcessVariable<>("caseNumber", String.class);

  /**
   * @throws IllegalStateException if it is missing or of another type
   */
  public T from(VariableScope scope) {
    Object value = process(scope).getVariable(name);
    if (!type.isInstance(value)) {
      throw new IllegalStateException(
          "Process variable '%s' should be a %s but is %s."
              .formatted(name, type.getSimpleName(), value));
    }
    return type.cast(value);
  }

  /** Whether it is there and true: a fact that a step may not have set. */
  public boolean isTrue(VariableScope scope) {
    return Boolean.TRUE.equals(process(scope).getVariable(name));
  }

  public void set(VariableScope scope, T value) {
    process(scope).setVariable(name, value);
  }

  /** A task has no variables of its own here: none is looked for, and none hides the process's. */
  private static VariableScope process(VariableScope scope) {
    return scope instanceof DelegateTask task ? task.getExecution() : scope;
  }
}
