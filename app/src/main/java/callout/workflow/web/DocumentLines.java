package callout.workflow.web;

import callout.documents.Documents;
import callout.documents.StoredDocument;
import callout.shared.CaseNumber;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.DocumentNames;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the PDFs of a case that the reader may see, in their order. */
@Component
class DocumentLines {

  private final Documents documents;
  private final DocumentNames names;
  private final Moments moments;
  private final Texts texts;

  DocumentLines(Documents documents, DocumentNames names, Moments moments, Texts texts) {
    this.documents = documents;
    this.names = names;
    this.moments = moments;
    this.texts = texts;
  }

  List<CasePage.DocumentLine> of(CaseNumber number, ZoneId zone) {
    return documents.of(number).stream()
        .filter(StoredDocument::isIssued)
        .filter(Prices::allow)
        .sorted(DocumentNames.IN_ORDER)
        .map(document -> line(document, zone))
        .toList();
  }

  private CasePage.DocumentLine line(StoredDocument document, ZoneId zone) {
    return new CasePage.DocumentLine(
        document.id().toString(),
        names.of(document, texts.language()),
        document.version(),
        texts.of("case.document.kilobytes", Math.max(1, document.bytes() / 1024)),
        document.contentHash(),
        moments.past(document.createdAt(), zone));
  }
}
