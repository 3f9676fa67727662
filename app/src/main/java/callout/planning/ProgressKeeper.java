package callout.planning;

import callout.journal.LiveChannel;
import callout.planning.routing.RouteProgress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries word of the searches on this node to the pages of all nodes. The threads that search only
 * leave it here; whoever calls {@link #keep} writes it down.
 */
@Component
class ProgressKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(ProgressKeeper.class);

  private final Map<Claim, RouteProgress> heard = new ConcurrentHashMap<>();
  private final ProgressRows rows;
  private final LiveChannel live;

  ProgressKeeper(ProgressRows rows, LiveChannel live) {
    this.rows = rows;
    this.live = live;
  }

  void begin(Claim claim) {
    rows.begin(claim.run());
    tellPages(claim);
  }

  void hear(Claim claim, RouteProgress progress) {
    heard.put(claim, progress);
  }

  /** Writes down the newest word, if there is any. That it could not be written harms nobody. */
  void keep(Claim claim) {
    RouteProgress progress = heard.remove(claim);
    try {
      if (progress != null && rows.add(claim, progress)) {
        tellPages(claim);
      }
    } catch (RuntimeException e) {
      LOG.warn("No progress for planning run {}: {}", claim.run(), e.getMessage());
    }
  }

  private void tellPages(Claim claim) {
    live.announce("run:" + claim.run());
  }
}
