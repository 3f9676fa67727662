package callout.customers;

import callout.shared.GeoPoint;
import java.time.ZoneId;

/**
 * A part of the country that is planned and staffed as one.
 *
 * @param centre where it is taken to lie when the distance to it is asked
 * @param zone time zone of its shifts and of its new locations
 */
public record Area(String code, String name, GeoPoint centre, ZoneId zone) {}
