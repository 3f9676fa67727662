package callout.backoffice;

import org.jspecify.annotations.Nullable;

/**
 * How far a search for routes has come, in the words of its reader.
 *
 * @param percent of the time it may take at most
 * @param cost null as long as there is no plan
 * @param curve of the cost: points of a line in a field of 100 by 30; empty for fewer than two
 *     plans
 * @param curveText what the curve shows, for whoever does not see it
 */
record ProgressView(
    String time,
    int percent,
    int placed,
    int leftOut,
    @Nullable String cost,
    String curve,
    String curveText,
    boolean stopAsked) {}
