package callout.planning.routing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FirstPlanTest {

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void startsFromAnyRoutesAndKeepsEveryRule(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Random random = new Random(seed);
    RichCase given =
        RichCase.invented(random, 1 + random.nextInt(5), 1 + random.nextInt(40), seed % 4 == 0);
    int[][] routes = thrown(random, given);
    Plan loaded = new TrialInsertion(given.instance(), routes).plan();
    assertThat(PlanFaults.of(given, loaded)).isEmpty();
    for (PlannedRoute route : loaded.routes()) {
      assertThat(inTheOrderOf(routes[route.route()], route.jobs())).isTrue();
    }
    Plan plan = new Search(given.instance(), seed).run(Limit.iterations(200), routes);
    assertThat(PlanFaults.of(given, plan)).isEmpty();
    assertThat(plan.leftOutWeight()).isLessThanOrEqualTo(loaded.leftOutWeight());
  }

  @Test
  void goesOnFromAPlanAndNeverEndsWorse() {
    RichCase given = RichCase.invented(new Random(3), 4, 60, false);
    Plan first = new Search(given.instance(), 1).run(Limit.iterations(3000));
    int[][] routes = TrialInsertionTest.routes(first);
    Plan kept = new Search(given.instance(), 2).run(Limit.iterations(0), routes);
    assertThat(kept.leftOutWeight()).isLessThanOrEqualTo(first.leftOutWeight());
    Plan better = new Search(given.instance(), 2).run(Limit.iterations(300), routes);
    assertThat(better.leftOutWeight()).isLessThanOrEqualTo(kept.leftOutWeight());
    if (better.leftOutWeight() == kept.leftOutWeight()) {
      assertThat(better.cost()).isLessThanOrEqualTo(kept.cost());
    }
  }

  @Test
  void doesNotPayForFewerRoutesWithMoreTravelThanTheyAreWorth() {
    Random random = new Random(4);
    int[] x = random.ints(60, 0, 1000).toArray();
    int[] y = random.ints(60, 0, 1000).toArray();
    InstanceBuilder builder = Instance.builder(60);
    for (int from = 0; from < 60; from++) {
      for (int to = 0; to < 60; to++) {
        long way = (long) Math.ceil(Math.hypot(x[from] - x[to], y[from] - y[to]));
        builder.travel(from, to, way, way);
      }
    }
    for (int r = 0; r < 10; r++) {
      builder.route(r, r, 0, 100_000).useCost(1);
    }
    for (int place = 10; place < 60; place++) {
      builder.job(place, 10);
    }
    Instance instance = builder.build();
    Plan first = new Search(instance, 1).run(Limit.iterations(5000));
    int[][] routes = TrialInsertionTest.routes(first);
    Plan again = new Search(instance, 2).run(Limit.iterations(100), routes);
    assertThat(again.cost()).isLessThanOrEqualTo(first.cost());
  }

  @Test
  void keepsWhatIsPinnedWhenTheRouteHasBecomeTooLong() {
    InstanceBuilder builder = Instance.builder(1);
    builder.route(0, 0, 0, 100);
    builder.route(0, 0, 0, 100);
    builder.job(0, 60).weight(9);
    builder.job(0, 60).fixedRoute(0).fixedStart(40);
    Plan plan = new TrialInsertion(builder.build(), new int[][] {{0, 1}, {}}).plan();
    assertThat(plan.routes().get(0).jobs()).containsExactly(1);
    Plan searched =
        new Search(builder.build(), 1).run(Limit.iterations(0), new int[][] {{0, 1}, {}});
    assertThat(searched.routes().get(0).jobs()).containsExactly(1);
    assertThat(searched.routes().get(1).jobs()).containsExactly(0);
  }

  private static int[][] thrown(Random random, RichCase given) {
    List<List<Integer>> routes = new ArrayList<>();
    given.tours().forEach(tour -> routes.add(new ArrayList<>()));
    for (int job = 0; job < given.works().size(); job++) {
      for (int member = random.nextInt(given.works().get(job).crew() + 1); member > 0; member--) {
        List<Integer> route = routes.get(random.nextInt(routes.size()));
        route.add(random.nextInt(route.size() + 1), job);
      }
    }
    return routes.stream()
        .map(route -> route.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private static boolean inTheOrderOf(int[] given, int[] kept) {
    List<Integer> order = Arrays.stream(given).boxed().toList();
    int at = -1;
    for (int job : kept) {
      int position = order.indexOf(job);
      if (position <= at) {
        return false;
      }
      at = position;
    }
    return true;
  }
}
