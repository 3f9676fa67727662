package callout.fieldwork;

import callout.database.NamedLocks;
import callout.journal.Journal;
import callout.shared.VisitId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What technicians send about their visits. A step whose turn has not come is kept here until it
 * does, so that nobody on a slow line is refused for being quick.
 */
@Service
public class Inbox {

  private final ActionRows rows;
  private final NamedLocks locks;
  private final Journal journal;
  private final Clock clock;

  Inbox(ActionRows rows, NamedLocks locks, Journal journal, Clock clock) {
    this.rows = rows;
    this.locks = locks;
    this.journal = journal;
    this.clock = clock;
  }

  /** Lets nobody else touch the inbox of this visit until the running transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(VisitId visit) {
    locks.hold("visit-inbox:" + visit);
  }

  @Transactional(readOnly = true)
  public Optional<FieldAction> find(UUID id) {
    return rows.find(id);
  }

  /** Everything that was sent about a visit, oldest first. */
  @Transactional(readOnly = true)
  public List<FieldAction> of(VisitId visit) {
    return rows.of(visit);
  }

  /** What still waits for its turn, oldest first. */
  @Transactional(readOnly = true)
  public List<FieldAction> waiting(VisitId visit) {
    return rows.of(visit).stream().filter(a -> a.state() == ActionState.WAITING).toList();
  }

  @Transactional(readOnly = true)
  public List<VisitId> visitsWithWaiting() {
    return rows.visitsWithWaiting();
  }

  /** Notes an action that was applied as it came, so that it is known if it comes again. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void applied(SentStep sent) {
    rows.add(action(sent, ActionState.APPLIED));
  }

  /**
   * Keeps an action until its turn comes; one that waits for the same step gives way. Publishes
   * {@link ActionKept}.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(SentStep sent) {
    waiting(sent.visit()).stream()
        .filter(earlier -> earlier.step().equals(sent.step()))
        .forEach(earlier -> settle(earlier.id(), ActionState.TAKEN_BACK, null));
    rows.add(action(sent, ActionState.WAITING));
    journal.publish(new ActionKept(sent.id(), sent.visit(), sent.caseNumber(), sent.step()));
  }

  /**
   * Says what has become of a waiting action.
   *
   * @param problem why it was refused; null if it was not
   * @return false if it waits no longer
   */
  @Transactional
  public boolean settle(UUID id, ActionState state, @Nullable String problem) {
    return rows.settle(id, state, problem, clock.instant());
  }

  private FieldAction action(SentStep sent, ActionState state) {
    return new FieldAction(
        sent.id(),
        sent.visit(),
        sent.caseNumber(),
        sent.step(),
        sent.values(),
        sent.sentBy(),
        clock.instant(),
        state,
        null);
  }
}
