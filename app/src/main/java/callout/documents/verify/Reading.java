package callout.documents.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one file says, and where it contradicts itself.
 *
 * @param obstacle why there is nothing else; null if it was read
 * @param stamp null with an obstacle
 * @param complete whether it carries the content that its hash is of
 * @param flaws empty if all in it agrees
 */
public record Reading(
    @Nullable Obstacle obstacle, @Nullable Stamp stamp, boolean complete, List<Finding> flaws) {

  static Reading refused(Obstacle obstacle) {
    return new Reading(obstacle, null, false, List.of());
  }
}
