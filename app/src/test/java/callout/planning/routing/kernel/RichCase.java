package callout.planning.routing.kernel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A problem with every rule in it, in records of the tests' own. */
record RichCase(long[][] time, long[][] cost, List<Tour> tours, List<Work> works) {

  record Tour(
      int start,
      int end,
      long opens,
      long regular,
      long latest,
      long overtimeRate,
      long useCost,
      long fairWork,
      long unevenRate,
      long capacity,
      int owner,
      long breakLength,
      long breakFrom,
      long breakTo) {}

  record Span(long first, long last) {}

  record Work(
      int place,
      long duration,
      List<Span> windows,
      long weight,
      long load,
      @Nullable Set<Integer> routes,
      long @Nullable [] extra,
      long due,
      long lateRate,
      int crew,
      List<Integer> after) {}

  Instance instance() {
    InstanceBuilder builder = Instance.builder(time.length);
    for (int from = 0; from < time.length; from++) {
      for (int to = 0; to < time.length; to++) {
        builder.travel(from, to, time[from][to], cost[from][to]);
      }
    }
    for (Tour tour : tours) {
      RouteDraft route =
          builder
              .route(tour.start, tour.end, tour.opens, tour.latest)
              .overtime(tour.regular, tour.overtimeRate)
              .useCost(tour.useCost)
              .fairShare(tour.fairWork, tour.unevenRate)
              .capacity(tour.capacity)
              .owner(tour.owner);
      if (tour.breakLength > 0) {
        route.pause(tour.breakLength, tour.breakFrom, tour.breakTo);
      }
    }
    for (Work work : works) {
      JobDraft job =
          builder
              .job(work.place, work.duration)
              .weight(work.weight)
              .load(work.load)
              .due(work.due, work.lateRate)
              .crew(work.crew);
      work.windows.forEach(span -> job.window(span.first, span.last));
      work.after.forEach(job::after);
      if (work.routes != null) {
        BitSet only = new BitSet();
        work.routes.forEach(only::set);
        job.onlyOn(only);
      }
      if (work.extra != null) {
        job.extraCost(work.extra);
      }
    }
    return builder.build();
  }

  /**
   * Something invented: two days of 480 minutes, people with one or two routes each.
   *
   * @param detours some ways are quicker over another place
   */
  static RichCase invented(Random random, int people, int jobs, boolean detours) {
    int places = 2 + people + jobs;
    int[] x = random.ints(places, 0, 60).toArray();
    int[] y = random.ints(places, 0, 60).toArray();
    long[][] time = new long[places][places];
    long[][] cost = new long[places][places];
    for (int a = 0; a < places; a++) {
      for (int b = 0; b < places; b++) {
        time[a][b] = (long) Math.ceil(Math.hypot(x[a] - x[b], y[a] - y[b]));
        cost[a][b] = 3 * time[a][b];
        if (detours && a != b && random.nextInt(4) == 0) {
          time[a][b] += random.nextInt(60);
        }
      }
    }
    List<Tour> tours = new ArrayList<>();
    for (int owner = 0; owner < people; owner++) {
      boolean pause = random.nextInt(3) == 0;
      for (int day = 0; day < 1 + random.nextInt(2); day++) {
        long opens = 1000L * day + random.nextInt(100);
        long regular = opens + 200 + random.nextInt(280);
        long from = opens + 50 + random.nextInt(150);
        tours.add(
            new Tour(
                owner,
                random.nextInt(5) == 0 ? owner + 1 : owner,
                opens,
                regular,
                regular + (random.nextBoolean() ? 60 : 0),
                random.nextInt(4),
                random.nextInt(3) == 0 ? 50 : 0,
                random.nextInt(200),
                random.nextInt(3) == 0 ? random.nextInt(4) : 0,
                4 + random.nextInt(8),
                owner,
                pause ? 30 : 0,
                from,
                from + random.nextInt(90)));
      }
    }
    List<Work> works = new ArrayList<>();
    for (int i = 0; i < jobs; i++) {
      works.add(work(random, 1 + people + i, i, tours, people));
    }
    return new RichCase(time, cost, tours, works);
  }

  private static Work work(Random random, int place, int number, List<Tour> tours, int people) {
    long duration = 5 + random.nextInt(70);
    List<Span> windows = new ArrayList<>();
    long clock = 0;
    for (int w = random.nextInt(4); w > 0; w--) {
      clock += random.nextInt(500);
      long first = clock;
      clock += random.nextInt(120);
      windows.add(new Span(first, clock++));
    }
    Set<Integer> routes = null;
    if (random.nextInt(3) == 0) {
      routes = new HashSet<>();
      for (int r = 0; r < tours.size(); r++) {
        if (random.nextInt(3) > 0) {
          routes.add(r);
        }
      }
    }
    return new Work(
        place,
        duration,
        windows,
        1 + random.nextInt(3),
        random.nextInt(3),
        routes,
        random.nextInt(3) == 0 ? random.longs(tours.size(), 0, 40).toArray() : null,
        random.nextInt(3) == 0 ? random.nextInt(1200) : Long.MAX_VALUE,
        random.nextInt(3),
        random.nextInt(5) == 0 && people > 1 ? 2 : 1,
        number > 0 && random.nextInt(5) == 0 ? List.of(random.nextInt(number)) : List.of());
  }
}
