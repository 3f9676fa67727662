package callout.planning;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.RunId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/** Solving has ended: with a proposal, or with a sentence that says why there is none. */
public record RoutesSolved(RunId run) implements DomainEvent {

  @Override
  @JsonIgnore
  public @Nullable CaseNumber caseNumber() {
    return null;
  }

  @Override
  @JsonIgnore
  public String topic() {
    return "run:" + run;
  }
}
