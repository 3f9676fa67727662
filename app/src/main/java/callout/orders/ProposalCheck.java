package callout.orders;

import callout.catalogue.Catalogue;
import callout.documents.Documents;
import callout.documents.StoredDocument;
import callout.shared.DocumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes changes of what a technician entered, or says what is wrong with it, field by field. */
@Component
class ProposalCheck {

  private static final int MOST_CHANGES = 100;
  private static final int MOST_PHOTOS = 30;
  private static final int LONGEST_REASON = 1000;

  /** A proposal that may be kept. */
  record Checked(List<OrderChange> changes, String reason, List<ConfirmationPhoto> photos) {}

  private final Catalogue catalogue;
  private final Documents documents;

  ProposalCheck(Catalogue catalogue, Documents documents) {
    this.catalogue = catalogue;
    this.documents = documents;
  }

  /**
   * @param open changes of the order that nobody has decided yet
   * @throws callout.shared.InvalidInput naming every mistake at its field
   */
  Checked check(OrderFacts order, List<OrderChange> open, Proposal proposal) {
    var notes = new FieldNotes(proposal.unreadable());
    List<OrderChange> changes = changes(order, open, proposal, notes);
    String reason = notes.text("changeReason", proposal.reason(), LONGEST_REASON);
    List<ConfirmationPhoto> photos = photos(order, proposal, notes);
    notes.done();
    return new Checked(changes, reason, photos);
  }

  private List<OrderChange> changes(
      OrderFacts order, List<OrderChange> open, Proposal proposal, FieldNotes notes) {
    if (proposal.changes().isEmpty()) {
      notes.refuse("changes", "no-change", "Say what changes.");
    } else if (proposal.changes().size() > MOST_CHANGES) {
      notes.refuse("changes", "too-many", "At most %d at once.".formatted(MOST_CHANGES));
      return List.of();
    }
    List<OrderChange> changes = new ArrayList<>();
    for (int i = 0; i < proposal.changes().size(); i++) {
      var check =
          new ChangeCheck(
              order,
              open,
              List.copyOf(changes),
              catalogue,
              proposal.serviceType(),
              notes.within("changes[%d].".formatted(i)));
      check.check(proposal.changes().get(i)).ifPresent(changes::add);
    }
    return changes;
  }

  private List<ConfirmationPhoto> photos(OrderFacts order, Proposal proposal, FieldNotes notes) {
    List<DocumentId> wanted = proposal.photos().stream().distinct().toList();
    if (wanted.size() > MOST_PHOTOS) {
      notes.refuse("photos", "too-many", "At most %d at once.".formatted(MOST_PHOTOS));
      return List.of();
    }
    List<ConfirmationPhoto> photos = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      Optional<StoredDocument> photo =
          documents
              .find(wanted.get(i))
              .filter(StoredDocument::isPhoto)
              .filter(document -> document.caseNumber().equals(order.caseNumber()));
      if (photo.isEmpty()) {
        notes.refuse("photos[%d]".formatted(i), "no-photo", "This photo is not there any more.");
      } else {
        photos.add(new ConfirmationPhoto(photo.get().id(), photo.get().fileHash()));
      }
    }
    return photos;
  }
}
