/**
 * The routing model: planning classes, rules and search. Knows no database; made from and turned
 * back into plain records.
 */
@NullMarked
package callout.planning.routing;

import org.jspecify.annotations.NullMarked;
