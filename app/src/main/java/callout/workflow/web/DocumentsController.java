package callout.workflow.web;

import callout.documents.Documents;
import callout.documents.StoredDocument;
import callout.shared.DocumentId;
import callout.shared.NotFound;
import callout.web.FileAnswer;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out documents and photos to those who may see their case, and prices if they name any. */
@Controller
class DocumentsController {

  private final Documents documents;
  private final People people;

  DocumentsController(Documents documents, People people) {
    this.documents = documents;
    this.people = people;
  }

  @GetMapping("/documents/{id}")
  ResponseEntity<byte[]> download(@PathVariable String id) {
    StoredDocument document = visible(id);
    // a picture was written by ourselves and is opened where it stands; a PDF is downloaded
    return FileAnswer.of(
        documents.content(document.id()),
        document.mediaType(),
        document.fileName(),
        !document.isIssued());
  }

  @GetMapping("/documents/{id}/thumbnail")
  ResponseEntity<byte[]> thumbnail(@PathVariable String id) {
    return FileAnswer.thumbnail(
        documents.thumbnail(visible(id).id()).orElseThrow(() -> new NotFound("thumbnail", id)));
  }

  private StoredDocument visible(String id) {
    return find(id)
        .filter(found -> people.maySee(found.caseNumber()) && Prices.allow(found))
        .orElseThrow(() -> new NotFound("document", id));
  }

  private Optional<StoredDocument> find(String id) {
    try {
      return documents.find(DocumentId.of(id));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
