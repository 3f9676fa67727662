package callout.planning;

import java.util.List;

/**
 * What became of a proposal when it was published.
 *
 * @param planned visits that waited
 * @param skipped visits that wait on
 * @param moved visits that have got another technician or time
 */
public record Publication(
    List<PlannedStop> planned, List<SkippedStop> skipped, List<PlannedStop> moved) {

  @SuppressWarnings("ConstantValue") // what was published earlier moved nothing
  public Publication {
    moved = moved == null ? List.of() : List.copyOf(moved);
  }
}
