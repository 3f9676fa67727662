package callout.planning.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Stops as jobs: those that begin together are one, and each job stands after those that it waits
 * for, as the search wants them.
 */
final class JobOrder {

  private final List<List<Stop>> jobs = new ArrayList<>();
  private final Map<String, Integer> jobOf = new HashMap<>();
  private int possible;

  JobOrder(List<Stop> stops) {
    Map<Object, List<Stop>> waiting = new LinkedHashMap<>();
    for (Stop stop : stops) {
      Object name = stop.group() == null ? stop : stop.group();
      waiting.computeIfAbsent(name, unseen -> new ArrayList<>()).add(stop);
    }
    boolean found = true;
    while (found) {
      int before = jobs.size();
      List<List<Stop>> ready =
          waiting.values().stream().filter(job -> isReady(job, waiting.values())).toList();
      ready.forEach(this::add);
      waiting.values().removeAll(ready);
      found = jobs.size() > before;
    }
    possible = jobs.size();
    // visits that wait for one another in a circle can never be made
    List.copyOf(waiting.values()).forEach(this::add);
  }

  /** By number: who begins together. */
  List<List<Stop>> jobs() {
    return jobs;
  }

  boolean isPossible(int job) {
    return job < possible;
  }

  /** The jobs that must have ended before this one begins. */
  int[] before(int job) {
    return isPossible(job)
        ? names(jobs.get(job)).stream()
            .map(jobOf::get)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .filter(other -> other < job)
            .distinct()
            .toArray()
        : IntStream.empty().toArray();
  }

  private void add(List<Stop> job) {
    job.forEach(stop -> jobOf.put(stop.id(), jobs.size()));
    jobs.add(job);
  }

  private static boolean isReady(List<Stop> job, Collection<List<Stop>> waiting) {
    List<String> names = names(job);
    return names.isEmpty()
        || waiting.stream().flatMap(List::stream).noneMatch(stop -> names.contains(stop.id()));
  }

  private static List<String> names(List<Stop> job) {
    return job.stream().map(Stop::after).filter(Objects::nonNull).toList();
  }
}
