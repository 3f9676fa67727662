package callout.planning.routing.kernel;

/**
 * How far a search has come.
 *
 * @param leftOutWeight of the best plan so far
 * @param cost of the best plan so far
 * @param placed jobs in it
 * @param routesUsed by it
 * @param iterations done
 * @param seconds since the search began
 */
public record Progress(
    long leftOutWeight, long cost, int placed, int routesUsed, long iterations, double seconds) {}
