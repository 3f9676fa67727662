package callout.bench.routing;

/** The same instances for others. */
final class Peers {

  private Peers() {}

  static void compare(Options options, BestKnown bestKnown) {
    throw new UnsupportedOperationException("No peers yet.");
  }
}
