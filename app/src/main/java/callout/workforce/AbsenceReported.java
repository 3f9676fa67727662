package callout.workforce;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A technician does not work from the first to the last of these days. */
public record AbsenceReported(String technician, LocalDate from, LocalDate to)
    implements DomainEvent {

  @Override
  public @Nullable CaseNumber caseNumber() {
    return null;
  }
}
