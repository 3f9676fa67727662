package callout.planning.roads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** A few threads that share numbered pieces of work. Whoever comes second waits in a queue. */
final class Workers implements AutoCloseable {

  private static final int TOO_LITTLE_TO_SHARE = 4;

  private final int threads;
  private final ExecutorService pool;

  Workers(int threads) {
    this.threads = threads;
    var factory = new CustomizableThreadFactory("travel-");
    factory.setDaemon(true);
    pool = Executors.newFixedThreadPool(threads, factory);
  }

  /** Returns when all pieces from 0 to count - 1 are done; stops early when one fails. */
  void forEach(int count, IntConsumer work) throws InterruptedException {
    if (count <= TOO_LITTLE_TO_SHARE) {
      for (int i = 0; i < count; i++) {
        work.accept(i);
      }
      return;
    }
    AtomicInteger next = new AtomicInteger();
    Callable<Void> share =
        () -> {
          try {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
              work.accept(i);
            }
          } catch (RuntimeException | Error e) {
            next.set(count);
            throw e;
          }
          return null;
        };
    List<Callable<Void>> shares = new ArrayList<>();
    for (int i = 0; i < Math.min(threads, count); i++) {
      shares.add(share);
    }
    try {
      for (Future<Void> done : pool.invokeAll(shares)) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A part of the work has failed.", e.getCause());
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
