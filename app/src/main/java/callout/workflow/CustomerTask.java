package callout.workflow;

import callout.shared.Language;

/**
 * Something a customer is asked to do.
 *
 * @param key the element's id in its model, such as {@code Task_AnswerQuestion}
 * @param businessKey of the process the task is part of, such as a confirmation's id
 * @param nameEn what it is called to customers, from the model
 */
public record CustomerTask(
    String id, String key, String businessKey, String nameEn, String nameDe) {

  public String name(Language language) {
    return language == Language.DE ? nameDe : nameEn;
  }
}
