package callout.workflow.visit;

import callout.database.AfterCommit;
import callout.fieldwork.ActionKept;
import callout.fieldwork.ActionState;
import callout.fieldwork.FieldAction;
import callout.fieldwork.Inbox;
import callout.planning.VisitCancelled;
import callout.shared.Refusal;
import callout.shared.VisitId;
import callout.workflow.Attempts;
import callout.workflow.Busy;
import callout.workflow.TaskGone;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Applies what waits in the inbox of a visit, on a thread of its own, after the transaction that
 * has reached the step; now and then, and after a restart, what was missed then.
 */
@Component
class InboxWorker implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(InboxWorker.class);

  private final Inbox inbox;
  private final InboxTurn turn;
  private final Attempts attempts;

  /** What comes while the product stops is dropped here and caught up with at the next start. */
  private final ExecutorService thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          work -> new Thread(work, "visit-inbox"),
          new ThreadPoolExecutor.DiscardPolicy());

  InboxWorker(Inbox inbox, InboxTurn turn, Attempts attempts) {
    this.inbox = inbox;
    this.turn = turn;
    this.attempts = attempts;
  }

  @EventListener
  void on(ActionKept event) {
    soon(event.visit());
  }

  /** What waited for its turn has none any more. */
  @EventListener
  void on(VisitCancelled event) {
    soon(event.visit());
  }

  /** After the running transaction; at once where none runs. */
  void soon(VisitId visit) {
    AfterCommit.run(() -> thread.execute(() -> work(visit)));
  }

  @Scheduled(fixedDelayString = "${callout.visit-inbox.interval:10s}")
  void catchUp() {
    inbox.visitsWithWaiting().forEach(this::soon);
  }

  private void work(VisitId visit) {
    try {
      for (Optional<FieldAction> next = turn.next(visit);
          next.isPresent() && isApplied(next.get());
          next = turn.next(visit)) {
        LOG.debug("{} of visit {} was sent before its turn.", next.get().step(), visit);
      }
    } catch (RuntimeException e) {
      LOG.warn("The inbox of visit {} could not be worked on; it is tried again.", visit, e);
    }
  }

  /** False ends the work on this visit: a refused step has to be sent once more first. */
  private boolean isApplied(FieldAction action) {
    try {
      attempts.at(() -> turn.apply(action));
      return true;
    } catch (TaskGone | Busy meanwhile) {
      return false; // whoever was faster has moved the visit on, and calls for us
    } catch (Refusal refusal) {
      inbox.settle(action.id(), ActionState.REFUSED, refusal.getMessage());
      return false;
    } catch (RuntimeException fault) {
      LOG.error("{} of visit {} could not be applied.", action.step(), action.visit(), fault);
      inbox.settle(action.id(), ActionState.REFUSED, null);
      return false;
    }
  }

  @Override
  public void destroy() {
    thread.shutdown();
  }
}
