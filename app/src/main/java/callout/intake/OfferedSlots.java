package callout.intake;

import callout.planning.SlotOffer;
import java.time.ZoneId;
import java.util.List;

/**
 * When somebody could come.
 *
 * @param zone the site's
 * @param slots the best for the routes first; none if nobody can come in the coming days
 */
public record OfferedSlots(ZoneId zone, List<SlotOffer> slots) {}
