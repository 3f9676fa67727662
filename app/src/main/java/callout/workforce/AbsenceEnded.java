package callout.workforce;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A technician who was reported absent works again from this day on. */
public record AbsenceEnded(String technician, LocalDate from) implements DomainEvent {

  @Override
  public @Nullable CaseNumber caseNumber() {
    return null;
  }
}
