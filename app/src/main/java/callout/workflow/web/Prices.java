package callout.workflow.web;

import callout.documents.StoredDocument;
import java.util.Set;

/** Who sees prices, terms and totals: everybody of the staff but those who are technicians only. */
public final class Prices {

  /** Documents that name them. */
  private static final Set<String> PRICED = Set.of("order", "confirmation");

  private Prices() {}

  /** Whether whoever makes the running request sees them. */
  public static boolean shown() {
    return People.viewer().worksInOffice();
  }

  /** Whether whoever makes the running request may read this document. */
  static boolean allow(StoredDocument document) {
    return shown() || !PRICED.contains(document.kind());
  }
}
