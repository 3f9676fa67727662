package callout;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Two who do something at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /** What each answers, or the exception it throws, when both begin together. */
  public static List<Object> answers(Callable<?> one, Callable<?> other) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    CyclicBarrier together = new CyclicBarrier(2);
    try {
      var answers =
          List.of(one, other).stream()
              .map(
                  call ->
                      threads.submit(
                          () -> {
                            together.await();
                            try {
                              return (Object) call.call();
                            } catch (RuntimeException e) {
                              return e;
                            }
                          }))
              .toList();
      return List.of(answers.get(0).get(), answers.get(1).get());
    } finally {
      threads.shutdownNow();
    }
  }
}
