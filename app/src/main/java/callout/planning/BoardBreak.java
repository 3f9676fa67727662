package callout.planning;

import callout.planning.routing.WorkBreak;
import callout.shared.TimeWindow;
import callout.workforce.Shift;
import callout.workforce.ShiftBreak;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The break of a shift: where the stops leave room for it first.
 *
 * @param time when it would be taken; where there is no room, when it ought to begin
 * @param hasRoom false if the stops leave none
 */
public record BoardBreak(TimeWindow time, boolean hasRoom) {

  /**
   * @param stops of the technician, by start
   */
  static Optional<BoardBreak> of(Shift shift, List<BoardStop> stops) {
    ShiftBreak pause = shift.pause();
    if (pause == null) {
      return Optional.empty();
    }
    OptionalLong begins = new WorkBreak(pause.length(), pause.begins()).beginIn(legs(shift, stops));
    Instant start =
        begins.isPresent() ? Instant.ofEpochSecond(begins.getAsLong()) : pause.begins().start();
    return Optional.of(
        new BoardBreak(new TimeWindow(start, start.plus(pause.length())), begins.isPresent()));
  }

  /** The way home is left out: whoever has done the last visit may rest before it. */
  private static List<WorkBreak.Leg> legs(Shift shift, List<BoardStop> stops) {
    List<WorkBreak.Leg> legs = new ArrayList<>();
    long free = shift.window().start().getEpochSecond();
    for (BoardStop shown : stops) {
      PlannedStop stop = shown.stop();
      if (shift.span().overlaps(new TimeWindow(stop.start(), stop.end()))) {
        long start = stop.start().getEpochSecond();
        legs.add(new WorkBreak.Leg(free, stop.travelSeconds(), start));
        free = stop.end().getEpochSecond();
      }
    }
    legs.add(new WorkBreak.Leg(free, 0, shift.span().end().getEpochSecond()));
    return legs;
  }
}
