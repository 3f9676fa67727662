package callout.planning;

/** A way between two places: whole metres, and whole seconds rounded up. */
public record Travel(int metres, int seconds) {

  /**
   * There is no way. It has no length, and takes thirty days: longer than anything that is planned,
   * so that no stop fits behind it, and short enough for some eight hundred of them to be added up
   * in an int.
   */
  public static final Travel UNREACHABLE = new Travel(0, 30 * 24 * 3600);

  public boolean isPossible() {
    return seconds < UNREACHABLE.seconds;
  }
}
