package callout.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * What this node heard in the last minute. A page is drawn a little before it begins to listen:
 * what changes in between would otherwise never reach it.
 */
final class RecentTopics {

  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST = 5000;

  private record Heard(Instant at, String topic) {}

  private final Deque<Heard> heard = new ArrayDeque<>();

  synchronized void add(Collection<String> topics, Instant at) {
    topics.forEach(topic -> heard.addLast(new Heard(at, topic)));
    while (heard.size() > MOST || (!heard.isEmpty() && isOld(heard.getFirst(), at))) {
      heard.removeFirst();
    }
  }

  private static boolean isOld(Heard topic, Instant now) {
    return topic.at().isBefore(now.minus(KEPT));
  }

  /** Each topic once; none from before the last minute. */
  synchronized List<String> since(Instant at) {
    return heard.stream().filter(h -> !h.at().isBefore(at)).map(Heard::topic).distinct().toList();
  }
}
