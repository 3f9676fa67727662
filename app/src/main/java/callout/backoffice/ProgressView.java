package callout.backoffice;

import org.jspecify.annotations.Nullable;

/**
 * How far a search for routes has come, in the words of its reader.
 *
 * @param percent of the time it may take at most
 * @param cost null as long as there is no plan
 * @param curve of the cost: points of a line in a field of 100 by 30; empty for fewer than two
 *     plans
 * @param most cost at the top of the curve
 * @param least cost at its foot
 * @param since the second of the search at which the curve begins
 * @param until the second at which it ends: now
 * @param curveText what the curve shows, for whoever does not see it
 */
record ProgressView(
    String time,
    int percent,
    int placed,
    int leftOut,
    @Nullable String cost,
    String curve,
    String most,
    String least,
    String since,
    String until,
    String curveText,
    boolean stopAsked) {}
