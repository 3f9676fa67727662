package callout.intake;

import callout.shared.Characters;
import callout.shared.ContactShapes;
import callout.shared.FieldChecks;
import callout.shared.Priority;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads single fields of a request and gathers what is wrong, so that a sender hears all at once.
 */
final class FieldReader {

  private final FieldChecks checks = new FieldChecks();

  void refuse(String field, String code, String message) {
    checks.that(false, field, code, message);
  }

  /**
   * @throws callout.shared.InvalidInput if anything was wrong
   */
  void throwIfAny() {
    checks.done();
  }

  /** Trimmed text; null for blank. */
  @Nullable String text(String field, @Nullable String value, int mostCharacters) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String text = value.strip();
    if (text.length() > mostCharacters) {
      refuse(
          field,
          "too-long",
          "At most %d characters, not %d.".formatted(mostCharacters, text.length()));
      return null;
    }
    boolean severalLines = field.equals("description") || field.equals("reviewReason");
    if (!(severalLines ? Characters.fit(text) : Characters.fitLine(text))) {
      refuse(field, "invalid-character", "A control character is not allowed here.");
      return null;
    }
    return text;
  }

  /** Trimmed text that must be there. */
  String required(String field, @Nullable String value, int mostCharacters) {
    if (value == null || value.isBlank()) {
      refuse(field, "required", "This is required.");
      return "";
    }
    String text = text(field, value, mostCharacters);
    return text == null ? "" : text;
  }

  @Nullable String email(String field, @Nullable String value) {
    String text = text(field, value, 254);
    if (text != null && !ContactShapes.isEmail(text)) {
      refuse(field, "no-email", "This is no e-mail address.");
      return null;
    }
    return text;
  }

  @Nullable String phone(String field, @Nullable String value) {
    String text = text(field, value, 40);
    if (text != null && !ContactShapes.isPhone(text)) {
      refuse(field, "no-phone", "This is no phone number.");
      return null;
    }
    return text;
  }

  /** Normal where nothing is said. */
  Priority priority(String field, @Nullable String code) {
    if (code == null || code.isBlank()) {
      return Priority.NORMAL;
    }
    Optional<Priority> priority = Priority.ofCode(code.strip());
    if (priority.isEmpty()) {
      refuse(field, "unknown", "Use one of low, normal, high, urgent.");
    }
    return priority.orElse(Priority.NORMAL);
  }

  /** An instant from ISO 8601 text; a time without offset is read in the given zone. */
  Optional<Instant> instant(String field, @Nullable String value, ZoneId zone) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    String text = value.strip();
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException noOffset) {
      try {
        return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
      } catch (DateTimeException neither) {
        refuse(field, "no-time", "This is no ISO 8601 time such as 2026-03-01T09:00:00-08:00.");
        return Optional.empty();
      }
    }
  }
}
