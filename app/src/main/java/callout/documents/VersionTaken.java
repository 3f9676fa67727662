package callout.documents;

import callout.shared.Refusal;

/** This version of the document was issued before, with other content. */
public final class VersionTaken extends Refusal {

  VersionTaken(DocumentOrder order, StoredDocument existing) {
    super(
        "document-version-taken",
        "Version %d of %s %s was issued with content %s and cannot be issued again with content %s."
            .formatted(
                order.version(),
                order.kind(),
                order.subject(),
                existing.contentHash(),
                order.contentHash()));
  }
}
