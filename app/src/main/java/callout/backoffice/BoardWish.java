package callout.backoffice;

import org.jspecify.annotations.Nullable;

/**
 * A visit at another place, or of another length.
 *
 * @param area whose clock {@code startAt} is on
 * @param minutes how long its work is to take; null: as long as it does
 * @param version of the stop that was seen; null if the visit waited
 */
record BoardWish(
    @Nullable String visit,
    @Nullable String area,
    @Nullable String technician,
    @Nullable String startAt,
    @Nullable Integer minutes,
    @Nullable Long version) {}
