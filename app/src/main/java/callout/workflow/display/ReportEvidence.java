package callout.workflow.display;

import callout.documents.Documents;
import callout.documents.StoredDocument;
import callout.fieldwork.Photo;
import callout.fieldwork.Photos;
import callout.orders.OrderFacts;
import callout.orders.Signature;
import callout.orders.Signatures;
import callout.shared.CaseNumber;
import callout.shared.Language;
import callout.workflow.DocumentNames;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What belongs to a report and is approved with it: its PDF, the photos, the signature. */
@Component
class ReportEvidence {

  private static final String PICTURE = "[![%1$s](/documents/%2$s/thumbnail)](/documents/%2$s)";

  private final Documents documents;
  private final DocumentNames names;
  private final Photos photos;
  private final Signatures signatures;

  ReportEvidence(Documents documents, DocumentNames names, Photos photos, Signatures signatures) {
    this.documents = documents;
    this.names = names;
    this.photos = photos;
    this.signatures = signatures;
  }

  Map<String, Object> of(OrderFacts order, Language language, ZoneId zone) {
    var words = new Words(language);
    return Map.of(
        "reportLinkText", links(order, language),
        "photosText", photos(order.caseNumber(), words, zone),
        "signatureText", signature(order, words, zone));
  }

  /** The latest report on the order: the one that somebody decides about. */
  private String links(OrderFacts order, Language language) {
    return documents.of(order.caseNumber()).stream()
        .filter(document -> document.kind().equals("visit-report"))
        .filter(document -> document.subject().equals(order.id().toString()))
        .max(DocumentNames.IN_ORDER)
        .map(report -> link(report, language))
        .orElse("");
  }

  private String link(StoredDocument report, Language language) {
    return "[%s (PDF)](/documents/%s)"
        .formatted(Markdown.literal(names.of(report, language)), report.id());
  }

  private String photos(CaseNumber number, Words words, ZoneId zone) {
    return photos.of(number).stream()
        .map(photo -> picture(name(photo, words, zone), photo.id().toString()))
        .collect(Collectors.joining(" "));
  }

  private static String name(Photo photo, Words words, ZoneId zone) {
    return words.of("photo.option").formatted(photo.number(), words.moment(photo.addedAt(), zone));
  }

  /** The one that the report prints: what was signed last. */
  private String signature(OrderFacts order, Words words, ZoneId zone) {
    List<Signature> signed = signatures.of(order.id());
    if (signed.isEmpty()) {
      return "";
    }
    Signature last = signed.get(signed.size() - 1);
    String text =
        words
            .of("signature.option")
            .formatted(last.signerName(), words.moment(last.signedAt(), zone), last.version());
    return "%s\n\n%s"
        .formatted(Markdown.literal(text), picture(last.signerName(), last.picture().toString()));
  }

  private static String picture(String name, String id) {
    return PICTURE.formatted(Markdown.literal(name), id);
  }
}
