package callout.intake.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for imports that wait, and sends the worker, on a thread of its own. */
@Component
class ImportRounds implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRounds.class);

  private final ImportWorker worker;
  private final Imports imports;
  private final Duration pause;
  private volatile boolean stopping;
  private @Nullable ScheduledExecutorService thread;
  private Instant cleaned = Instant.EPOCH;

  ImportRounds(
      ImportWorker worker,
      Imports imports,
      @Value("${callout.imports.interval:1s}") Duration pause) {
    this.worker = worker;
    this.imports = imports;
    this.pause = pause;
  }

  @Override
  public synchronized void start() {
    stopping = false;
    thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "imports"));
    thread.scheduleWithFixedDelay(this::round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Lets the row that is under way be kept. */
  @Override
  public synchronized void stop() {
    if (thread == null) {
      return;
    }
    stopping = true;
    thread.shutdown();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // a round that fails must not be the last one
  private void round() {
    try {
      while (!stopping && worker.turn(() -> stopping)) {
        LOG.debug("More rows may wait.");
      }
      cleaned = imports.cleanUp(cleaned);
    } catch (RuntimeException e) {
      LOG.warn("An import could not be worked on; the next round tries again.", e);
    }
  }
}
