package callout.workflow;

import callout.documents.StoredDocument;
import callout.orders.ConfirmationFacts;
import callout.orders.Confirmations;
import callout.release.ReleasedItem;
import callout.shared.CaseNumber;
import callout.shared.Language;
import callout.workflow.display.Words;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Names what was issued in a case, so that all lists call it the same, and puts it in order. */
@Service
public class DocumentNames {

  /** The versions of the order, then the reports on it. */
  public static final Comparator<StoredDocument> IN_ORDER =
      Comparator.comparing((StoredDocument document) -> isReport(document.kind()))
          .thenComparing(StoredDocument::version);

  /** The same of what was released. */
  public static final Comparator<ReleasedItem> RELEASED_IN_ORDER =
      Comparator.comparing((ReleasedItem item) -> isReport(item.kind()))
          .thenComparing(ReleasedItem::version);

  private final Confirmations confirmations;

  DocumentNames(Confirmations confirmations) {
    this.confirmations = confirmations;
  }

  /** Such as {@code Confirmation 1 (version 3)}. */
  public String of(StoredDocument document, Language language) {
    return name(
        document.caseNumber(), document.kind(), document.subject(), document.version(), language);
  }

  public String of(CaseNumber caseNumber, ReleasedItem item, Language language) {
    return name(caseNumber, item.kind(), item.subject(), item.version(), language);
  }

  private String name(
      CaseNumber caseNumber, String kind, String subject, int version, Language language) {
    String pattern =
        new Words(language)
            .of("document." + (isReport(kind) && version > 1 ? kind + ".again" : kind));
    return kind.equals("confirmation")
        ? pattern.formatted(number(caseNumber, subject, version), version)
        : pattern.formatted(version);
  }

  /** Confirmations are numbered as they were proposed, versions as they were agreed. */
  private int number(CaseNumber caseNumber, String order, int version) {
    return confirmations.of(caseNumber).stream()
        .filter(confirmation -> confirmation.order().toString().equals(order))
        .filter(confirmation -> Objects.equals(confirmation.version(), version))
        .mapToInt(ConfirmationFacts::number)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No confirmation made version %d of order %s.".formatted(version, order)));
  }

  private static boolean isReport(String kind) {
    return kind.equals("visit-report");
  }
}
