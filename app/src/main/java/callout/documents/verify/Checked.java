package callout.documents.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer about some files.
 *
 * @param chains what holds and what is missing between the versions, per chain
 */
public record Checked(List<CheckedFile> files, List<CheckedChain> chains) {

  /**
   * @param obstacle with {@link Outcome#REFUSED} and no other
   * @param stamp what the file says it is; null if it was refused
   * @param flaws what contradicts what, with {@link Outcome#CHANGED}
   */
  public record CheckedFile(
      String name,
      Outcome outcome,
      @Nullable Obstacle obstacle,
      @Nullable Stamp stamp,
      List<Finding> flaws) {}

  /**
   * @param kind order or visit-report
   * @param files names of the files that belong to it, by version
   * @param holds whether all given versions follow one another; gaps break nothing
   */
  public record CheckedChain(
      String kind, List<String> files, boolean holds, List<Finding> findings) {}

  /** Whether every file could be read, contradicts nothing, and the versions follow one another. */
  public boolean sound() {
    return files.stream()
            .allMatch(
                file -> file.outcome() == Outcome.ISSUED || file.outcome() == Outcome.CONSISTENT)
        && chains.stream().allMatch(CheckedChain::holds);
  }
}
