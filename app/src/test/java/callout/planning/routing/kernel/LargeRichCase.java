package callout.planning.routing.kernel;

import callout.planning.routing.kernel.RichCase.Span;
import callout.planning.routing.kernel.RichCase.Tour;
import callout.planning.routing.kernel.RichCase.Work;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * A week-like case of the size a dispatcher has: technicians with skills, lunch breaks and overtime
 * over five days, visits with windows, due times, crews, pins and an order. Seconds; places in
 * metres of a town, driven at 11 m/s.
 *
 * <p>Started by itself, it prints how soon plans were found: {@code LargeRichCase SECONDS [one]};
 * with {@code one}, a single visit at a time is taken off and put back.
 */
final class LargeRichCase {

  private static final long HOUR = 3600;
  private static final int DAYS = 5;
  private static final int SKILLS = 6;

  private LargeRichCase() {}

  static RichCase invented(Random random, int people, int visits) {
    int places = people + visits;
    int[] x = random.ints(places, 0, 40_000).toArray();
    int[] y = random.ints(places, 0, 40_000).toArray();
    long[][] seconds = new long[places][places];
    for (int a = 0; a < places; a++) {
      for (int b = 0; b < places; b++) {
        seconds[a][b] = (long) Math.ceil(Math.hypot(x[a] - x[b], y[a] - y[b]) * 1.3 / 11);
      }
    }
    List<Tour> tours = new ArrayList<>();
    List<Set<Integer>> skilled = new ArrayList<>();
    for (int skill = 0; skill < SKILLS; skill++) {
      skilled.add(new HashSet<>());
    }
    for (int person = 0; person < people; person++) {
      Set<Integer> skills = new HashSet<>(List.of(0, person % SKILLS, person / 7 % SKILLS));
      for (int day = 0; day < DAYS; day++) {
        if (random.nextInt(8) == 0) {
          continue;
        }
        int route = tours.size();
        skills.forEach(skill -> skilled.get(skill).add(route));
        long opens = (24 * day + 7 + random.nextInt(3)) * HOUR;
        tours.add(
            new Tour(
                person,
                person,
                opens,
                opens + 8 * HOUR,
                opens + 9 * HOUR,
                2,
                0,
                Long.MAX_VALUE,
                0,
                Long.MAX_VALUE,
                person,
                HOUR / 2,
                opens + 3 * HOUR,
                opens + 5 * HOUR));
      }
    }
    List<Work> works = new ArrayList<>();
    for (int visit = 0; visit < visits; visit++) {
      works.add(work(random, people + visit, visit, tours.size(), skilled));
    }
    return new RichCase(seconds, seconds, tours, works);
  }

  private static Work work(
      Random random, int place, int number, int routes, List<Set<Integer>> skilled) {
    List<Span> windows = new ArrayList<>();
    if (random.nextInt(3) > 0) {
      for (int day = random.nextInt(DAYS); day < DAYS; day += 1 + random.nextInt(3)) {
        long first = (24 * day + 8 + random.nextInt(7)) * HOUR;
        windows.add(new Span(first, first + (1 + random.nextInt(4)) * HOUR));
      }
    }
    Set<Integer> able = skilled.get(random.nextInt(skilled.size()));
    boolean pinned = random.nextInt(20) == 0;
    boolean due = random.nextInt(4) == 0;
    return new Work(
        place,
        (2 + random.nextInt(7)) * HOUR / 2,
        windows,
        1 << 2 * random.nextInt(4),
        0,
        pinned
            ? Set.of(able.stream().skip(random.nextInt(able.size())).findFirst().orElseThrow())
            : able,
        random.nextInt(6) == 0 ? random.longs(routes, 0, 1800).toArray() : null,
        due ? (24 * random.nextInt(DAYS) + 17) * HOUR : Long.MAX_VALUE,
        due ? 1 : 0,
        random.nextInt(20) == 0 ? 2 : 1,
        number > 0 && random.nextInt(12) == 0 ? List.of(random.nextInt(number)) : List.of());
  }

  public static void main(String[] arguments) {
    double seconds = Double.parseDouble(arguments[0]);
    RichCase given = invented(new Random(1), 50, 500);
    boolean single = arguments.length > 1 && arguments[1].equals("one");
    long began = System.nanoTime();
    Search search =
        new Search(
            given.instance(),
            1,
            progress ->
                System.out.printf(
                    Locale.ROOT,
                    "%.2f s after %.2f s: %d of %d placed, left out %d, cost %d, %d iterations%n",
                    progress.seconds(),
                    (System.nanoTime() - began) / 1e9,
                    progress.placed(),
                    given.works().size(),
                    progress.leftOutWeight(),
                    progress.cost(),
                    progress.iterations()),
            single ? 1 : Ruin.MEAN_REMOVED,
            single ? 1 : Ruin.LONGEST_STRING);
    Plan plan = search.run(Limit.seconds(seconds));
    System.out.println("faults: " + PlanFaults.of(given, plan));
    System.out.println(plan.iterations() + " iterations");
  }
}
