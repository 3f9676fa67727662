package callout.planning;

/**
 * A skill that a visit asks for.
 *
 * @param code such as {@code electrical}
 * @param level how well it must be known, 1 to 3
 */
public record WantedSkill(String code, int level) {

  private static final char BETWEEN = ':';

  /** The one that was written by {@link #toString}. */
  public static WantedSkill of(String written) {
    int between = written.indexOf(BETWEEN);
    return between < 0
        ? new WantedSkill(written, 1)
        : new WantedSkill(
            written.substring(0, between), Integer.parseInt(written.substring(between + 1)));
  }

  /** {@code electrical}, or {@code electrical:3} if it must be known better than its basics. */
  @Override
  public String toString() {
    return level > 1 ? code + BETWEEN + level : code;
  }
}
