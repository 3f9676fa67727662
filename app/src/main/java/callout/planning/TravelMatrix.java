package callout.planning;

/** Whole seconds and metres between numbered places, looked up without a calculation. */
public final class TravelMatrix {

  private final int[][] seconds;
  private final int[][] metres;

  public TravelMatrix(int[][] seconds, int[][] metres) {
    this.seconds = seconds;
    this.metres = metres;
  }

  public int seconds(int from, int to) {
    return seconds[from][to];
  }

  public boolean isPossible(int from, int to) {
    return seconds[from][to] < Travel.UNREACHABLE.seconds();
  }

  public int metres(int from, int to) {
    return metres[from][to];
  }
}
