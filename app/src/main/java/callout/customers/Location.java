package callout.customers;

import callout.shared.GeoPoint;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A site of a customer.
 *
 * @param number such as {@code L-2001}, unique among all customers
 * @param point null while only the address is known
 * @param zone time zone in which its windows are told
 */
public record Location(
    String number,
    String customerNumber,
    String name,
    String address,
    @Nullable GeoPoint point,
    String areaCode,
    ZoneId zone,
    @Nullable String accessNotes,
    @Nullable String parkingNotes) {}
