package callout.documents;

import callout.shared.CaseNumber;
import callout.shared.DocumentId;
import callout.shared.NotFound;
import callout.shared.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues documents, keeps them and photos. Who may read one is asked before, by the case. */
@Service
public class Documents {

  private final Templates templates;
  private final DocumentStore store;
  private final Clock clock;

  Documents(Templates templates, DocumentStore store, Clock clock) {
    this.templates = templates;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Renders and stores a document in the running transaction. Issuing the same version with the
   * same content again, also at the same time, gives the document that is there.
   *
   * @throws VersionTaken if the version was issued with other content
   * @throws RenderingFailed if the template or the facts are wrong; nothing is stored
   */
  @Transactional
  public StoredDocument issue(DocumentOrder order) {
    byte[] pdf = templates.pdf(order);
    StoredDocument document =
        new StoredDocument(
            DocumentId.next(),
            order.caseNumber(),
            order.kind(),
            order.subject(),
            order.version(),
            order.title(),
            order.fileName(),
            order.contentHash(),
            order.previousHash(),
            Sha256.hex(pdf),
            "application/pdf",
            pdf.length,
            order.language(),
            now());
    return store.add(document, pdf) ? document : existing(order);
  }

  /** Keeps a photo that was handed in, in the running transaction. */
  @Transactional
  public StoredDocument keep(HandedIn photo) {
    return keep(StoredDocument.PHOTO, photo);
  }

  /**
   * Keeps a signature that was drawn, in the running transaction. It is no photo: it is neither
   * listed with them nor shown to customers by itself, and nobody takes it away.
   */
  @Transactional
  public StoredDocument keepSignature(HandedIn signature) {
    return keep(StoredDocument.SIGNATURE, signature);
  }

  private StoredDocument keep(String kind, HandedIn handedIn) {
    Picture picture = handedIn.picture();
    String fileHash = Sha256.hex(picture.content());
    var document =
        new StoredDocument(
            DocumentId.next(),
            handedIn.caseNumber(),
            kind,
            handedIn.subject(),
            handedIn.number(),
            handedIn.fileName(),
            handedIn.fileName(),
            ContentHash.of(Map.of("subject", handedIn.subject(), "file", fileHash), null),
            null,
            fileHash,
            picture.mediaType(),
            picture.content().length,
            handedIn.language(),
            now());
    if (!store.add(document, picture.content())) {
      throw new IllegalStateException(
          "There is a %s %d of %s already.".formatted(kind, handedIn.number(), handedIn.subject()));
    }
    store.addThumbnail(document.id(), picture.thumbnail());
    return document;
  }

  /**
   * Takes a photo away for good; what was issued stays.
   *
   * @throws PhotoNeeded if something that is kept for good names it
   */
  @Transactional
  public void removePhoto(DocumentId id) {
    try {
      store.removePhoto(id);
    } catch (DataIntegrityViolationException named) {
      throw new PhotoNeeded(named);
    }
  }

  /** A small JPEG of a photo; empty for anything else. */
  @Transactional(readOnly = true)
  public Optional<byte[]> thumbnail(DocumentId id) {
    return store.thumbnail(id);
  }

  /** Documents and photos of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<StoredDocument> of(CaseNumber caseNumber) {
    return store.of(caseNumber);
  }

  @Transactional(readOnly = true)
  public Optional<StoredDocument> find(DocumentId id) {
    return store.find(id);
  }

  /**
   * The file, byte for byte as it was issued.
   *
   * @throws NotFound if there is no such document
   */
  @Transactional(readOnly = true)
  public byte[] content(DocumentId id) {
    return store.content(id).orElseThrow(() -> new NotFound("document", id));
  }

  /** As exact as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private StoredDocument existing(DocumentOrder order) {
    StoredDocument document =
        store
            .version(order.kind(), order.subject(), order.version())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Version %d of %s %s can neither be added nor read."
                            .formatted(order.version(), order.kind(), order.subject())));
    if (!document.contentHash().equals(order.contentHash())) {
      throw new VersionTaken(order, document);
    }
    return document;
  }
}
