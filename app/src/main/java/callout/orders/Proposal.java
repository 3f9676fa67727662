package callout.orders;

import callout.shared.DocumentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes on site, as entered.
 *
 * @param reason one for all changes; its field is {@code changeReason}
 * @param photos ids of photos of the case that show why
 * @param serviceType code of the case's, which prices labour
 */
public record Proposal(
    List<ProposedChange> changes,
    @Nullable String reason,
    List<DocumentId> photos,
    String serviceType) {}
