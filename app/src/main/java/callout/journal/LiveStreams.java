package callout.journal;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open pages of this node: one server-sent stream per browser, each told every topic. */
@Service
public class LiveStreams implements SmartLifecycle {

  private static final long NO_TIMEOUT = 0L;
  private static final int KEEP_ALIVE_SECONDS = 20;

  private final List<SseEmitter> open = new CopyOnWriteArrayList<>();
  private final RecentTopics recent = new RecentTopics();
  private final Clock clock;
  private Instant lastSign = Instant.EPOCH;
  private volatile boolean running = true;

  LiveStreams(Clock clock) {
    this.clock = clock;
  }

  /**
   * A new stream; events are named {@code changed} and carry one topic each.
   *
   * @param since when the page that listens was drawn: what changed after that is told at once
   */
  public SseEmitter open(Instant since) {
    var stream = new SseEmitter(NO_TIMEOUT);
    if (!running) {
      stream.complete(); // a page that comes back while the server stops
      return stream;
    }
    stream.onCompletion(() -> open.remove(stream));
    stream.onTimeout(stream::complete);
    stream.onError(e -> open.remove(stream));
    open.add(stream);
    send(stream, SseEmitter.event().comment("open"));
    recent.since(since).forEach(topic -> send(stream, changed(topic)));
    return stream;
  }

  void tell(Collection<String> topics) {
    recent.add(topics, clock.instant());
    for (SseEmitter stream : open) {
      for (String topic : topics) {
        send(stream, changed(topic));
      }
    }
  }

  private static SseEmitter.SseEventBuilder changed(String topic) {
    return SseEmitter.event().name("changed").data(topic);
  }

  /** A sign of life now and then, by which a browser that has gone is noticed. */
  void keepAlive() {
    Instant now = clock.instant();
    if (now.isBefore(lastSign.plusSeconds(KEEP_ALIVE_SECONDS))) {
      return;
    }
    lastSign = now;
    for (SseEmitter stream : open) {
      send(stream, SseEmitter.event().comment("here"));
    }
  }

  /** Ends all streams before the web server waits for what is still going on. */
  @Override
  public void stop() {
    running = false;
    open.forEach(SseEmitter::complete);
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void send(SseEmitter stream, SseEmitter.SseEventBuilder event) {
    try {
      stream.send(event);
    } catch (IOException | IllegalStateException gone) {
      open.remove(stream);
    }
  }
}
