package callout.planning;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.HoldId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time is held for whoever writes a request, until then. */
public record SlotHeld(HoldId hold, Instant start, Instant until) implements DomainEvent {

  @Override
  @JsonIgnore
  public @Nullable CaseNumber caseNumber() {
    return null;
  }
}
