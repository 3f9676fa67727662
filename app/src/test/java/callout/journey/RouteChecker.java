package callout.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Judges published routes by rules of its own; shares nothing with planning. Ways are great-circle
 * distance times a factor, at a mean speed; a second of tolerance a way, for rounding.
 */
public final class RouteChecker {

  private static final double EARTH_RADIUS_KM = 6371.0088;
  private static final Duration TOLERANCE = Duration.ofSeconds(1);

  private final double kilometresPerHour;
  private final double detourFactor;

  public RouteChecker(double kilometresPerHour, double detourFactor) {
    this.kilometresPerHour = kilometresPerHour;
    this.detourFactor = detourFactor;
  }

  public record Place(double latitude, double longitude) {}

  public record Span(Instant from, Instant to) {}

  /** Somebody with all the spans in which they work. */
  public record Worker(String name, Place home, Set<String> skills, List<Span> shifts) {}

  /**
   * A stop as it was planned and what was asked for it.
   *
   * @param windows begin of work lies in one of them, their end excluded; none: any time
   * @param work how long it takes
   */
  public record Call(
      String id,
      String worker,
      Place place,
      Instant start,
      Instant end,
      Duration work,
      Set<String> skills,
      List<Span> windows) {}

  /** Every fault found, as a sentence that begins with its kind; empty if the plan is sound. */
  public List<String> faults(List<Worker> workers, List<Call> calls) {
    List<String> faults = new ArrayList<>();
    Map<String, List<Call>> byWorker = new TreeMap<>();
    Map<String, Call> seen = new TreeMap<>();
    for (Call call : calls) {
      byWorker.computeIfAbsent(call.worker(), name -> new ArrayList<>()).add(call);
      if (seen.put(call.id(), call) != null) {
        faults.add("twice: %s is planned more than once".formatted(call.id()));
      }
      if (!call.start().plus(call.work()).equals(call.end())) {
        faults.add(
            "duration: %s lasts from %s to %s".formatted(call.id(), call.start(), call.end()));
      }
      if (!call.windows().isEmpty()
          && call.windows().stream()
              .noneMatch(w -> !call.start().isBefore(w.from()) && call.start().isBefore(w.to()))) {
        faults.add("window: %s begins at %s".formatted(call.id(), call.start()));
      }
    }
    byWorker.forEach(
        (name, own) ->
            workers.stream()
                .filter(worker -> worker.name().equals(name))
                .findFirst()
                .ifPresentOrElse(
                    worker -> check(worker, own, faults),
                    () -> faults.add("worker: there is no %s".formatted(name))));
    return faults;
  }

  private void check(Worker worker, List<Call> calls, List<String> faults) {
    calls.sort(Comparator.comparing(Call::start));
    for (Call call : calls) {
      if (!worker.skills().containsAll(call.skills())) {
        faults.add("skill: %s lacks %s for %s".formatted(worker.name(), call.skills(), call.id()));
      }
      if (shiftOf(worker, call) == null) {
        faults.add("shift: %s is off at %s".formatted(worker.name(), call.id()));
      }
    }
    for (int i = 0; i < calls.size(); i++) {
      Call call = calls.get(i);
      Span shift = shiftOf(worker, call);
      Call before = i == 0 ? null : calls.get(i - 1);
      if (before != null && before.end().isAfter(call.start())) {
        faults.add("overlap: %s and %s".formatted(before.id(), call.id()));
      } else if (before != null && shift != null && shift.equals(shiftOf(worker, before))) {
        if (tooShort(before.end(), before.place(), call.place(), call.start())) {
          faults.add("travel: from %s to %s".formatted(before.id(), call.id()));
        }
      } else if (shift != null
          && tooShort(shift.from(), worker.home(), call.place(), call.start())) {
        faults.add("travel: from home to %s".formatted(call.id()));
      }
      boolean last = i == calls.size() - 1 || shiftOf(worker, calls.get(i + 1)) != shift;
      if (last && shift != null && tooShort(call.end(), call.place(), worker.home(), shift.to())) {
        faults.add("home: after %s too late".formatted(call.id()));
      }
    }
  }

  private static Span shiftOf(Worker worker, Call call) {
    return worker.shifts().stream()
        .filter(s -> !call.start().isBefore(s.from()) && !call.end().isAfter(s.to()))
        .findFirst()
        .orElse(null);
  }

  private boolean tooShort(Instant leave, Place from, Place to, Instant arrive) {
    double hours = kilometres(from, to) * detourFactor / kilometresPerHour;
    Duration way = Duration.ofMillis((long) (hours * 3_600_000));
    return leave.plus(way).isAfter(arrive.plus(TOLERANCE));
  }

  private static double kilometres(Place a, Place b) {
    double lat1 = Math.toRadians(a.latitude());
    double lat2 = Math.toRadians(b.latitude());
    double sinLat = Math.sin((lat2 - lat1) / 2);
    double sinLon = Math.sin(Math.toRadians(b.longitude() - a.longitude()) / 2);
    double chord = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
    return 2 * EARTH_RADIUS_KM * Math.atan2(Math.sqrt(chord), Math.sqrt(1 - chord));
  }
}
