/** Ways on the roads of an OpenStreetMap file. Only caller of GraphHopper. */
@NullMarked
package callout.planning.roads;

import org.jspecify.annotations.NullMarked;
