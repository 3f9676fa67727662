package callout.planning.routing.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SearchTest {

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void keepsEveryRuleOfInventedCases(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Random random = new Random(seed);
    RichCase given =
        RichCase.invented(random, 1 + random.nextInt(5), 1 + random.nextInt(40), seed % 4 == 0);
    Plan plan = new Search(given.instance(), seed).run(Limit.iterations(400));
    assertThat(PlanFaults.of(given, plan)).isEmpty();
  }

  @Property(tries = 60, seed = "1", shrinking = ShrinkingMode.OFF)
  void findsTheBestPlanOfTinyCases(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Random random = new Random(seed);
    RichCase given = RichCase.invented(random, 1 + random.nextInt(2), 1 + random.nextInt(5), false);
    Plan plan = new Search(given.instance(), seed).run(Limit.iterations(4000));
    EveryPlan every = new EveryPlan(given);
    assertThat(List.of(plan.leftOutWeight(), plan.cost()))
        .isEqualTo(List.of(every.bestWeight, every.bestCost));
  }

  @Test
  void findsTheSamePlanAgainForTheSameSeedAndNumberOfIterations() {
    RichCase given = RichCase.invented(new Random(5), 4, 60, false);
    assertThat(starts(new Search(given.instance(), 7).run(Limit.iterations(3000))))
        .isEqualTo(starts(new Search(given.instance(), 7).run(Limit.iterations(3000))));
  }

  @Test
  void leavesOutTheJobThatWeighsLeast() {
    InstanceBuilder builder = Instance.builder(1);
    builder.route(0, 0, 0, 100);
    builder.job(0, 60).weight(4);
    builder.job(0, 60).weight(16);
    builder.job(0, 60).weight(1);
    Plan plan = new Search(builder.build(), 1).run(Limit.iterations(500));
    assertThat(plan.leftOut()).containsExactly(0, 2);
    assertThat(plan.leftOutWeight()).isEqualTo(5);
  }

  @Test
  void tellsOfBetterPlansAndEndsWhenItIsStopped() throws Exception {
    RichCase given = RichCase.invented(new Random(2), 4, 60, false);
    List<Progress> heard = new ArrayList<>();
    CountDownLatch first = new CountDownLatch(1);
    Search search =
        new Search(
            given.instance(),
            1,
            progress -> {
              heard.add(progress);
              first.countDown();
            });
    Plan[] plan = new Plan[1];
    Thread searching = new Thread(() -> plan[0] = search.run(Limit.seconds(600)));
    searching.start();
    first.await();
    search.stop();
    searching.join();
    assertThat(PlanFaults.of(given, plan[0])).isEmpty();
    assertThat(heard.get(heard.size() - 1).placed()).isLessThanOrEqualTo(given.works().size());
  }

  @Test
  void namesWhatIsWrongWithAnInstance() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withJob(job -> job.window(20, 10)))
        .withMessageContaining("Job 0 has a window that ends before it starts");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withJob(job -> job.window(10, 20).window(20, 30)))
        .withMessageContaining("Job 0 has windows that do not follow one another");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withJob(job -> job.after(0)))
        .withMessageContaining("Job 0 comes after 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Instance.builder(2).travel(0, 1, 3_000_000_000L, 1))
        .withMessageContaining("Maybe the unit is too fine?");
  }

  private static void withJob(Consumer<JobDraft> details) {
    InstanceBuilder builder = Instance.builder(1);
    details.accept(builder.job(0, 10));
    builder.build();
  }

  private static List<String> starts(Plan plan) {
    return plan.routes().stream()
        .map(route -> Arrays.toString(route.jobs()) + Arrays.toString(route.starts()))
        .toList();
  }
}
