package callout.journal;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open pages that something they show has changed: topics only, such as {@code
 * case:C-000123}; a page asks again, and is authorised again. Told after the commit, on every node.
 */
@Service
public class LiveChannel {

  private final LivePost post;

  LiveChannel(LivePost post) {
    this.post = post;
  }

  /** Announces a topic after the running transaction has committed; at once where none runs. */
  public void announce(String topic) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      post.send(Set.of(topic));
      return;
    }
    pending().topics.add(topic);
  }

  private Pending pending() {
    for (TransactionSynchronization s : TransactionSynchronizationManager.getSynchronizations()) {
      if (s instanceof Pending pending && pending.belongsTo(this)) {
        return pending;
      }
    }
    var pending = new Pending();
    TransactionSynchronizationManager.registerSynchronization(pending);
    return pending;
  }

  private final class Pending implements TransactionSynchronization {
    private final Set<String> topics = new LinkedHashSet<>();

    private boolean belongsTo(LiveChannel channel) {
      return LiveChannel.this == channel;
    }

    @Override
    public void afterCommit() {
      post.send(topics);
    }
  }
}
