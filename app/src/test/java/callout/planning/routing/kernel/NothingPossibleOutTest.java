package callout.planning.routing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class NothingPossibleOutTest {

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void leavesNothingOutThatFits(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Random random = new Random(seed);
    RichCase given =
        RichCase.invented(random, 1 + random.nextInt(4), 2 + random.nextInt(25), seed % 4 == 0);
    Plan found = new Search(given.instance(), seed).run(Limit.iterations(20));
    Plan full = NothingPossibleOut.of(given.instance(), found);
    assertThat(PlanFaults.of(given, full)).isEmpty();
    assertThat(full.leftOutWeight()).isLessThanOrEqualTo(found.leftOutWeight());
    TrialInsertion trials = new TrialInsertion(given.instance(), routes(full));
    if (trials.leftOut().length == 0) {
      assertThat(Arrays.stream(full.leftOut()).filter(job -> !trials.places(job, 1).isEmpty()))
          .isEmpty();
    }
  }

  @Test
  void bringsInWhatWaitedForAnother() {
    InstanceBuilder builder = Instance.builder(1);
    builder.route(0, 0, 0, 100);
    builder.job(0, 10).weight(1);
    builder.job(0, 10).weight(5).after(0);
    Instance instance = builder.build();
    Plan nothing = new TrialInsertion(instance, new int[][] {{}}).plan();
    Plan full = NothingPossibleOut.of(instance, nothing);
    assertThat(full.leftOut()).isEmpty();
    assertThat(full.routes().get(0).jobs()).containsExactly(0, 1);
  }

  private static int[][] routes(Plan plan) {
    return plan.routes().stream().map(PlannedRoute::jobs).toArray(int[][]::new);
  }
}
