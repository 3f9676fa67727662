/**
 * The search for routes on plain arrays: places, routes and jobs are numbers, times and costs longs
 * in units of the caller. Knows no visit, no technician and no solver library.
 */
@NullMarked
package callout.planning.routing.kernel;

import org.jspecify.annotations.NullMarked;
