package callout.intake;

import callout.customers.Location;
import callout.shared.GeoPoint;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where a request is about, as far as that is known.
 *
 * @param zone in which times are read there
 */
record RequestPlace(
    @Nullable Location location,
    @Nullable GeoPoint point,
    @Nullable String areaCode,
    ZoneId zone) {}
