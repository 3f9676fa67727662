package callout.workflow;

import callout.shared.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened in a case, named by the model.
 *
 * @param customerEn what a customer reads; null if it is not for customers
 * @param actor who did it, or {@code system}
 * @param note what whoever decided has said to it, for the staff alone; null if nothing
 */
public record Milestone(
    String process,
    String processKey,
    String element,
    String nameEn,
    String nameDe,
    @Nullable String customerEn,
    @Nullable String customerDe,
    String actor,
    Instant at,
    @Nullable String note) {

  public String name(Language language) {
    return language == Language.DE ? nameDe : nameEn;
  }

  /** What a customer reads; null if it is not for customers. */
  public @Nullable String customer(Language language) {
    return language == Language.DE ? customerDe : customerEn;
  }
}
