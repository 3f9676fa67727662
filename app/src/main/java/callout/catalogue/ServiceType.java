package callout.catalogue;

import callout.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A kind of work that can be asked for.
 *
 * @param code such as {@code repair}; tables and the API use it
 * @param active whether it is offered now
 * @param neededPart number of the part without which it cannot be done, null if none
 */
public record ServiceType(
    String code, String nameEn, String nameDe, boolean active, @Nullable String neededPart) {

  public String name(Language language) {
    return language == Language.DE ? nameDe : nameEn;
  }
}
