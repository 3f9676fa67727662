package callout.orders;

import callout.shared.DocumentId;
import callout.shared.FieldProblem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes on site, as entered.
 *
 * @param reason one for all changes; its field is {@code changeReason}
 * @param photos ids of photos of the case that show why
 * @param serviceType code of the case's, which prices labour
 * @param sendId by which one that is sent again is known; null: it is taken as a new one
 * @param unreadable what could not even be read; it is refused together with all else that is wrong
 */
public record Proposal(
    List<ProposedChange> changes,
    @Nullable String reason,
    List<DocumentId> photos,
    String serviceType,
    @Nullable UUID sendId,
    List<FieldProblem> unreadable) {

  /** One of which everything could be read. */
  public Proposal(
      List<ProposedChange> changes,
      @Nullable String reason,
      List<DocumentId> photos,
      String serviceType) {
    this(changes, reason, photos, serviceType, null, List.of());
  }
}
