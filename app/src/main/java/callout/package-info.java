/** Callout. Its rooms and who may use whom: {@code app/docs/rooms.md}. */
@NullMarked
package callout;

import org.jspecify.annotations.NullMarked;
