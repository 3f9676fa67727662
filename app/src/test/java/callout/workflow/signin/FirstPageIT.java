package callout.workflow.signin;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.RunningCallout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Tasklist's first page asks for many things side by side, in a session that has just begun. */
class FirstPageIT extends RunningCallout {

  private static final int SESSIONS = 9;
  private static final List<String> ASKED =
      List.of(
          "/camunda/app/tasklist/default/",
          "/camunda/api/engine/engine/",
          "/camunda/api/engine/engine/default/filter",
          "/camunda/api/engine/engine/default/filter/count",
          "/camunda/api/engine/engine/default/task");

  @Test
  void answersAllOfThem() throws Exception {
    List<Callable<Integer>> requests = new ArrayList<>();
    for (int n = 0; n < SESSIONS; n++) {
      Browser browser = signedIn(username("supervisor"));
      for (int times = 0; times < 4; times++) {
        for (String path : ASKED) {
          requests.add(() -> browser.get(path).statusCode());
        }
      }
    }
    assertThat(requests).hasSize(180);

    var threads = Executors.newFixedThreadPool(60);
    try {
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : threads.invokeAll(requests)) {
        answers.add(answer.get());
      }
      assertThat(answers).containsOnly(200);
    } finally {
      threads.shutdownNow();
    }
  }
}
