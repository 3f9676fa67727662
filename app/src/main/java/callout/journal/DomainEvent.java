package callout.journal;

import callout.shared.CaseNumber;
import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/** Something that happened in a domain room; a record named in the past tense. */
public interface DomainEvent {

  /** The case it belongs to; null if it belongs to none. */
  @Nullable CaseNumber caseNumber();

  /** What open pages are told: a topic such as {@code case:C-000123}; null to tell nobody. */
  @JsonIgnore
  default @Nullable String topic() {
    CaseNumber number = caseNumber();
    return number == null ? null : "case:" + number;
  }
}
