package callout.orders;

import callout.shared.DocumentId;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A photo of a confirmation as it is kept. */
@Embeddable
class KeptPhoto {

  private UUID documentId;
  private String fileHash;

  protected KeptPhoto() {}

  KeptPhoto(ConfirmationPhoto photo) {
    this.documentId = photo.id().value();
    this.fileHash = photo.fileHash();
  }

  ConfirmationPhoto facts() {
    return new ConfirmationPhoto(new DocumentId(documentId), fileHash);
  }
}
