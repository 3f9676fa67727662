package callout.journey;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Several people at work at once, each with a case of their own at hand. */
final class Crowd implements AutoCloseable {

  private static final int PEOPLE = 4;

  private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);

  /** Does the same with all of them and waits for the end; the first failure is the caller's. */
  void each(List<Traveller> travellers, Consumer<Traveller> work) {
    List<Future<?>> all =
        travellers.stream().<Future<?>>map(t -> people.submit(() -> work.accept(t))).toList();
    for (int i = 0; i < all.size(); i++) {
      try {
        all.get(i).get();
      } catch (ExecutionException e) {
        throw new AssertionError("%s came off its way.".formatted(travellers.get(i)), e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    people.shutdownNow();
  }
}
