package callout.orders;

import callout.audit.Actor;
import callout.audit.Audit;
import callout.cases.Cases;
import callout.documents.Documents;
import callout.documents.HandedIn;
import callout.documents.StoredDocument;
import callout.journal.Journal;
import callout.shared.Characters;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.OrderId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers sign on site. A signature binds to one version of an order by that version's hash;
 * once the order has another version, that one can be signed too.
 */
@Service
public class Signatures {

  private static final int LONGEST_NAME = 120;

  private final SignatureRows rows;
  private final KeptOrders kept;
  private final Versions versions;
  private final Documents documents;
  private final Cases cases;
  private final Journal journal;
  private final Audit audit;
  private final Clock clock;

  Signatures(
      SignatureRows rows,
      KeptOrders kept,
      Versions versions,
      Documents documents,
      Cases cases,
      Journal journal,
      Audit audit,
      Clock clock) {
    this.rows = rows;
    this.kept = kept;
    this.versions = versions;
    this.documents = documents;
    this.cases = cases;
    this.journal = journal;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Keeps a signature; the same one again gives the one that is there. Publishes {@link
   * OrderSigned}. That the visit is under way is asked before.
   *
   * @throws InvalidInput at {@code signerName}
   * @throws OrderChanged if what was signed is not the order's latest version; nothing is kept
   * @throws OrderNotOpen if the order is not approved, or closed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Signature sign(NewSignature fresh) {
    String signer = signer(fresh.signerName());
    // whoever changes the order at this moment waits, and the other way round
    OrderFacts order = kept.held(fresh.order()).facts();
    Optional<Signature> before = rows.find(fresh.id());
    if (before.isPresent()) {
      return before
          .filter(kept -> kept.order().equals(fresh.order()))
          .orElseThrow(() -> new NotFound("signature", fresh.id()));
    }
    OrderVersion latest = latest(order);
    if (latest.version() != fresh.version() || !latest.contentHash().equals(fresh.contentHash())) {
      throw new OrderChanged(latest.version());
    }
    StoredDocument picture = keep(order, fresh);
    var signature =
        new Signature(
            fresh.id(),
            order.id(),
            latest.version(),
            latest.contentHash(),
            signer,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            fresh.visit(),
            Actor.current(),
            picture.id(),
            picture.fileHash(),
            documentHash(documents.of(order.caseNumber()), latest.contentHash()));
    rows.add(signature);
    audit.record(
        "order-signed",
        order.number(),
        order.caseNumber(),
        Map.of(
            "version", Integer.toString(signature.version()),
            "content", signature.contentHash(),
            "signer", signature.signerName(),
            "visit", signature.visit().toString(),
            "picture", signature.pictureHash()));
    journal.publish(new OrderSigned(order.id(), signature.version(), order.caseNumber()));
    return signature;
  }

  /**
   * The signatures under the versions of an order, oldest first. Where the PDF of a version was
   * made after it was signed, its hash is looked up: a document that was issued never changes.
   */
  @Transactional(readOnly = true)
  public List<Signature> of(OrderId id) {
    List<Signature> signatures = rows.of(id);
    if (signatures.stream().allMatch(signature -> signature.documentHash() != null)) {
      return signatures;
    }
    OrderFacts order = kept.entity(id).facts();
    List<StoredDocument> issued = documents.of(order.caseNumber());
    return signatures.stream().map(signature -> withDocument(signature, issued)).toList();
  }

  private OrderVersion latest(OrderFacts order) {
    if (!order.open()) {
      throw new OrderNotOpen(order.number());
    }
    return versions.latest(order.id()).orElseThrow(() -> new OrderNotOpen(order.number()));
  }

  private StoredDocument keep(OrderFacts order, NewSignature fresh) {
    int number = rows.of(order.id()).size() + 1;
    return documents.keepSignature(
        new HandedIn(
            order.caseNumber(),
            order.id().toString(),
            number,
            "%s-signature-%d.png".formatted(order.number(), number),
            cases.get(order.caseNumber()).language(),
            fresh.drawing().picture()));
  }

  private static Signature withDocument(Signature kept, List<StoredDocument> issued) {
    return kept.documentHash() != null
        ? kept
        : new Signature(
            kept.id(),
            kept.order(),
            kept.version(),
            kept.contentHash(),
            kept.signerName(),
            kept.signedAt(),
            kept.visit(),
            kept.takenBy(),
            kept.picture(),
            kept.pictureHash(),
            documentHash(issued, kept.contentHash()));
  }

  private static @Nullable String documentHash(List<StoredDocument> all, String contentHash) {
    return all.stream()
        .filter(document -> document.isIssued() && document.contentHash().equals(contentHash))
        .map(StoredDocument::fileHash)
        .findFirst()
        .orElse(null);
  }

  private static String signer(String name) {
    String signer = name.strip();
    if (signer.isEmpty()) {
      throw InvalidInput.at("signerName", "required", "Say who signs.");
    }
    if (signer.length() > LONGEST_NAME) {
      throw InvalidInput.at(
          "signerName", "too-long", "At most %d characters.".formatted(LONGEST_NAME));
    }
    if (!Characters.fitLine(signer)) {
      throw InvalidInput.at(
          "signerName", "invalid-character", "A control character is not allowed here.");
    }
    return signer;
  }
}
