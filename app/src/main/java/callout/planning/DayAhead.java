package callout.planning;

import callout.planning.routing.WorkBreak;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows a stop in a technician's day, in order: when each begins if the technician is free
 * only then. Being late costs nobody the break.
 *
 * @param next what follows, as it is planned
 * @param pause the break that is still to come; null if there is none
 */
record DayAhead(List<Next> next, @Nullable WorkBreak pause) {

  /**
   * @param way from the stop before it
   * @param work how long it takes
   */
  record Next(PlannedStop stop, Duration way, Duration work) {}

  /** A stop and when it is likely to begin. */
  record Expected(PlannedStop stop, Instant start) {

    boolean breaksPromise() {
      return !start.isBefore(stop.arrivalWindow().end());
    }
  }

  /** When each begins if the one before them all is left then. */
  List<Expected> from(Instant free) {
    List<Expected> expected = new ArrayList<>();
    Instant leave = free;
    WorkBreak due = pause;
    for (Next to : next) {
      Instant start = later(leave.plus(to.way), to.stop.start());
      if (due != null) {
        Instant rested = rested(due, leave, to);
        boolean costsNothing = !rested.isAfter(start);
        boolean lastChance = start.plus(to.work).isAfter(due.begins().end());
        if (costsNothing || lastChance) {
          start = rested;
          due = null;
        }
      }
      expected.add(new Expected(to.stop, start));
      leave = start.plus(to.work);
    }
    return expected;
  }

  /** The first second at which being free is too late for a promise; empty if nothing follows. */
  Optional<Instant> tooLateFrom(Instant free) {
    if (next.isEmpty()) {
      return Optional.empty();
    }
    long kept = -1;
    long late = 0;
    while (holds(free.plusSeconds(late))) {
      kept = late;
      late = 2 * late + 1;
    }
    while (late - kept > 1) {
      long between = (kept + late) / 2;
      if (holds(free.plusSeconds(between))) {
        kept = between;
      } else {
        late = between;
      }
    }
    return Optional.of(free.plusSeconds(late));
  }

  private boolean holds(Instant free) {
    return from(free).stream().noneMatch(Expected::breaksPromise);
  }

  /** When the next one begins if the break is taken before leaving, or on arrival. */
  private static Instant rested(WorkBreak due, Instant leave, Next to) {
    Instant opens = due.begins().start();
    Instant before = later(leave, opens).plus(due.length()).plus(to.way);
    Instant there = later(leave.plus(to.way), opens).plus(due.length());
    return later(before.isBefore(there) ? before : there, to.stop.start());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
