package callout.planning.routing.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import callout.planning.routing.kernel.RichCase.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TrialInsertionTest {

  private static final int ALL = 10_000;

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void saysWhatItWouldCostAndKeepsEveryRule(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Random random = new Random(seed);
    RichCase given =
        RichCase.invented(random, 1 + random.nextInt(5), 2 + random.nextInt(30), seed % 4 == 0);
    Instance instance = given.instance();
    Plan plan = new Search(instance, seed).run(Limit.iterations(200));
    for (int job = 0; job < given.works().size(); job++) {
      TrialInsertion trials = new TrialInsertion(instance, routesWithout(given, plan, job));
      long before = trials.plan().cost();
      String untouched = starts(trials.plan());
      for (Trial trial : trials.places(job, 20)) {
        Plan with = trials.with(job, trial);
        assertThat(PlanFaults.of(given, with)).isEmpty();
        assertThat(with.leftOut()).doesNotContain(job);
        assertThat(trial.addedCost()).isEqualTo(with.cost() - before);
        for (Trial.Member member : trial.members()) {
          PlannedRoute route = with.routes().get(member.route());
          assertThat(route.jobs()[member.position()]).isEqualTo(job);
          assertThat(route.starts()[member.position()]).isEqualTo(trial.earliestStart());
        }
      }
      assertThat(starts(trials.plan())).isEqualTo(untouched);
    }
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void missesNoPlace(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Random random = new Random(seed);
    RichCase given =
        alone(
            RichCase.invented(
                random, 1 + random.nextInt(3), 2 + random.nextInt(12), seed % 4 == 0));
    Plan plan = new Search(given.instance(), seed).run(Limit.iterations(100));
    int job = random.nextInt(given.works().size());
    int[][] without = routesWithout(given, plan, job);
    // where ways are quicker over other places, the rest of a route may hold only with the job
    Assume.that(new TrialInsertion(given.instance(), without).leftOut().length == 0);
    TreeSet<String> expected = new TreeSet<>();
    for (int r = 0; r < without.length; r++) {
      for (int position = 0; position <= without[r].length; position++) {
        int[][] with = without.clone();
        with[r] = inserted(without[r], position, job);
        TrialInsertion loaded = new TrialInsertion(given.instance(), with);
        if (loaded.leftOut().length == 0) {
          expected.add(r + "/" + position);
        }
      }
    }
    List<Trial> found = new TrialInsertion(given.instance(), without).places(job, ALL);
    TreeSet<String> places = new TreeSet<>();
    for (Trial trial : found) {
      Trial.Member member = trial.members().get(0);
      places.add(member.route() + "/" + member.position());
    }
    assertThat(places).containsExactlyElementsOf(expected);
    TrialInsertion whole = new TrialInsertion(given.instance(), routes(plan));
    assertThat(whole.leftOut()).isEmpty();
    assertThat(whole.places(job, ALL)).isEqualTo(found);
    assertThat(found).isSortedAccordingTo((a, b) -> Long.compare(a.addedCost(), b.addedCost()));
  }

  @Test
  void goesInWhereTheWayIsShortestAndTellsWhenWorkMayBegin() {
    InstanceBuilder builder = Instance.builder(3);
    ways(builder, 3, 10);
    builder.route(0, 0, 0, 200);
    builder.job(1, 30).window(50, 100);
    builder.job(2, 20);
    List<Trial> places = new TrialInsertion(builder.build(), new int[][] {{0}}).places(1, ALL);
    assertThat(places)
        .containsExactly(
            new Trial(List.of(new Trial.Member(0, 0)), 10, 10, 70),
            new Trial(List.of(new Trial.Member(0, 1)), 10, 90, 170));
  }

  @Test
  void bringsACrewTogetherFromDifferentPeople() {
    InstanceBuilder builder = Instance.builder(2);
    ways(builder, 2, 10);
    builder.route(0, 0, 0, 100).owner(1);
    builder.route(0, 0, 200, 300).owner(1);
    builder.route(1, 1, 20, 60).owner(2);
    builder.job(1, 10).crew(2);
    List<Trial> places = new TrialInsertion(builder.build(), new int[3][0]).places(0, ALL);
    assertThat(places).hasSize(1);
    assertThat(places.get(0).members())
        .containsExactlyInAnyOrder(new Trial.Member(0, 0), new Trial.Member(2, 0));
    assertThat(places.get(0).earliestStart()).isEqualTo(20);
    assertThat(places.get(0).latestStart()).isEqualTo(50);
  }

  @Test
  void saysWhichJobsOfThePlanDoNotFitWhereTheyAre() {
    InstanceBuilder builder = Instance.builder(1);
    builder.route(0, 0, 0, 100);
    builder.job(0, 60).weight(1);
    builder.job(0, 60).weight(4);
    assertThat(new TrialInsertion(builder.build(), new int[][] {{0, 1}}).leftOut())
        .containsExactly(0);
  }

  @Test
  void refusesAPlanThatNamesAJobTwice() {
    InstanceBuilder builder = Instance.builder(1);
    builder.route(0, 0, 0, 100);
    builder.job(0, 10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrialInsertion(builder.build(), new int[][] {{0, 0}}))
        .withMessageContaining("Route 0 is given job 0 once more");
  }

  /** The case without crews and without an order among jobs. */
  private static RichCase alone(RichCase given) {
    List<Work> works = new ArrayList<>();
    for (Work work : given.works()) {
      works.add(
          new Work(
              work.place(),
              work.duration(),
              work.windows(),
              work.weight(),
              work.load(),
              work.routes(),
              work.extra(),
              work.due(),
              work.lateRate(),
              1,
              List.of()));
    }
    return new RichCase(given.time(), given.cost(), given.tours(), works);
  }

  private static void ways(InstanceBuilder builder, int places, long length) {
    for (int from = 0; from < places; from++) {
      for (int to = 0; to < places; to++) {
        builder.travel(from, to, from == to ? 0 : length, from == to ? 0 : length);
      }
    }
  }

  static int[][] routes(Plan plan) {
    return plan.routes().stream().map(PlannedRoute::jobs).toArray(int[][]::new);
  }

  /** Without the job and all that has to come after it. */
  private static int[][] routesWithout(RichCase given, Plan plan, int job) {
    TreeSet<Integer> gone = new TreeSet<>(List.of(job));
    for (int later = job + 1; later < given.works().size(); later++) {
      if (given.works().get(later).after().stream().anyMatch(gone::contains)) {
        gone.add(later);
      }
    }
    return Arrays.stream(routes(plan))
        .map(route -> Arrays.stream(route).filter(j -> !gone.contains(j)).toArray())
        .toArray(int[][]::new);
  }

  private static int[] inserted(int[] route, int position, int job) {
    List<Integer> jobs = new ArrayList<>(Arrays.stream(route).boxed().toList());
    jobs.add(position, job);
    return jobs.stream().mapToInt(Integer::intValue).toArray();
  }

  private static String starts(Plan plan) {
    return plan.routes().stream()
        .map(route -> Arrays.toString(route.jobs()) + Arrays.toString(route.starts()))
        .toList()
        .toString();
  }
}
