package callout.planning.routing;

import callout.shared.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a technician's shift, with the stops that stay where they are. Usually the whole shift;
 * where the way from one fixed stop to the next takes longer than there is time (late running, a
 * rule overridden), the day is cut between them, so that the rest of it can still be planned.
 *
 * @param opens the technician can leave {@code from}
 * @param closes they should be at {@code to}, or can be at a cost until {@code latest}
 * @param fixed in order
 * @param pause to be taken within this part; null if there is none, or it has no place any more
 */
record Segment(
    WorkShift shift,
    GeoPoint from,
    Instant opens,
    GeoPoint to,
    Instant closes,
    Instant latest,
    List<FixedStop> fixed,
    @Nullable WorkBreak pause) {

  /**
   * The parts of a shift from now on, in order; none if it is over.
   *
   * @param fixed the shift's fixed stops in order, those that have passed among them
   */
  static List<Segment> of(WorkShift shift, CrewMember member, List<FixedStop> fixed, Ways ways) {
    List<Segment> parts = new ArrayList<>();
    GeoPoint from = member.start();
    Instant opens = later(shift.window().start(), shift.notBefore());
    GeoPoint at = from;
    Instant free = opens;
    List<FixedStop> kept = new ArrayList<>();
    for (FixedStop stop : fixed) {
      // by whole seconds, as routes count
      long arrival = Seconds.up(free) + ways.between(at, stop.place()).toSeconds();
      boolean reached = arrival <= Seconds.up(stop.start());
      if (reached) {
        kept.add(stop);
      } else {
        // the last stop before the cut ends its part
        cut(parts, shift, from, opens, at, free, kept);
        kept = new ArrayList<>();
        from = stop.place();
        opens = later(stop.end(), free);
      }
      at = stop.place();
      free = later(stop.end(), free);
    }
    add(
        parts,
        new Segment(
            shift,
            from,
            opens,
            member.end(),
            shift.window().end(),
            shift.latestEnd(),
            List.copyOf(kept),
            null));
    return withPause(parts, shift, ways);
  }

  /** The time between two places. */
  interface Ways {
    Duration between(GeoPoint from, GeoPoint to);
  }

  private static void cut(
      List<Segment> parts,
      WorkShift shift,
      GeoPoint from,
      Instant opens,
      GeoPoint at,
      Instant free,
      List<FixedStop> kept) {
    if (!kept.isEmpty()) {
      add(parts, new Segment(shift, from, opens, at, free, free, List.copyOf(kept), null));
    }
  }

  private static void add(List<Segment> parts, Segment part) {
    if (part.opens.isBefore(part.latest)) {
      parts.add(part);
    }
  }

  /** Gives the break to the first part in which it has room between what is fixed. */
  private static List<Segment> withPause(List<Segment> parts, WorkShift shift, Ways ways) {
    WorkBreak pause = shift.pause();
    if (pause == null) {
      return parts;
    }
    for (int i = 0; i < parts.size(); i++) {
      Segment part = parts.get(i);
      if (pause.beginIn(part.legs(ways)).isPresent()) {
        parts.set(i, part.with(pause));
        return parts;
      }
    }
    return parts;
  }

  private List<WorkBreak.Leg> legs(Ways ways) {
    List<WorkBreak.Leg> legs = new ArrayList<>();
    GeoPoint at = from;
    long leave = Seconds.up(opens);
    for (FixedStop stop : fixed) {
      long travel = ways.between(at, stop.place()).toSeconds();
      legs.add(new WorkBreak.Leg(leave, travel, Seconds.down(stop.start())));
      at = stop.place();
      leave = Seconds.up(stop.end());
    }
    legs.add(new WorkBreak.Leg(leave, ways.between(at, to).toSeconds(), Seconds.down(latest)));
    return legs;
  }

  private Segment with(WorkBreak taken) {
    return new Segment(shift, from, opens, to, closes, latest, fixed, taken);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
