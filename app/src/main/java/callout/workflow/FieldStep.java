package callout.workflow;

import callout.fieldwork.FieldAction;
import callout.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A step of a visit that is still to be done.
 *
 * @param key the user task of {@code processes/visit.bpmn}
 * @param task the task that is open, if it is its turn; null if it is not
 * @param sent what was sent for it and waits, or was refused; null if there is nothing
 */
public record FieldStep(
    String key, String nameEn, String nameDe, @Nullable String task, @Nullable FieldAction sent) {

  /** Whether it is its turn. */
  public boolean open() {
    return task != null;
  }

  public String name(Language language) {
    return language == Language.DE ? nameDe : nameEn;
  }
}
