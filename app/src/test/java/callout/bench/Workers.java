package callout.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;

/** The threads that all measured things share in turn. */
final class Workers implements AutoCloseable {

  private final int threads;
  private final ExecutorService pool;

  Workers(int threads) {
    this.threads = threads;
    this.pool = Executors.newFixedThreadPool(threads);
  }

  /** What was done in which time. */
  record Done(int items, long steps, long nanos) {

    double itemsPerSecond() {
      return items * 1e9 / nanos;
    }

    double stepsPerSecond() {
      return steps * 1e9 / nanos;
    }
  }

  /**
   * Does the work this often, each time on one thread from its beginning to its end.
   *
   * @param work answers how many steps it took
   */
  Done run(int times, IntSupplier work) {
    var left = new AtomicInteger(times);
    var steps = new AtomicLong();
    long begin = System.nanoTime();
    onEach(
        () -> {
          while (left.getAndDecrement() > 0) {
            steps.addAndGet(work.getAsInt());
          }
        });
    return new Done(times, steps.get(), System.nanoTime() - begin);
  }

  /** Runs this on every thread at once and waits for all. */
  void onEach(Runnable work) {
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      running.add(pool.submit(work));
    }
    for (Future<?> one : running) {
      try {
        one.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
