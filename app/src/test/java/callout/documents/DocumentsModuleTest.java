package callout.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.RealPostgres;
import callout.shared.CaseNumber;
import callout.shared.DocumentId;
import callout.shared.Language;
import callout.shared.NotFound;
import callout.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(classes = RealPostgres.class)
@Import({Documents.class, DocumentStore.class, Templates.class})
class DocumentsModuleTest {

  @Autowired private Documents documents;

  @Test
  void keepsADocumentWithItsHashes() {
    DocumentOrder order = order("C-000201", 1, "first");

    StoredDocument issued = documents.issue(order);

    byte[] file = documents.content(issued.id());
    assertThat(file).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    assertThat(issued.bytes()).isEqualTo(file.length);
    assertThat(issued.fileHash()).isEqualTo(Sha256.hex(file));
    assertThat(issued.contentHash()).isEqualTo(order.contentHash());
    assertThat(documents.find(issued.id())).contains(issued);
    assertThat(documents.of(CaseNumber.of("C-000201"))).containsExactly(issued);
  }

  @Test
  void givesTheSameDocumentForTheSameVersionAndContent() {
    DocumentOrder order = order("C-000202", 1, "first");

    assertThat(documents.issue(order)).isEqualTo(documents.issue(order));
    assertThat(documents.of(order.caseNumber())).hasSize(1);
  }

  @Test
  void refusesOtherContentForAnIssuedVersion() {
    DocumentOrder first = order("C-000203", 1, "first");
    documents.issue(first);

    assertThatExceptionOfType(VersionTaken.class)
        .isThrownBy(() -> documents.issue(order("C-000203", 1, "second")))
        .withMessageContaining(first.contentHash());
    assertThat(documents.of(first.caseNumber())).hasSize(1);
  }

  @Test
  void issuesOneDocumentWhenAskedManyTimesAtOnce() throws Exception {
    DocumentOrder order = order("C-000204", 1, "first");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<StoredDocument> issue = () -> documents.issue(order);
      List<Future<StoredDocument>> issued =
          threads.invokeAll(List.of(issue, issue, issue, issue, issue, issue));
      for (Future<StoredDocument> document : issued) {
        assertThat(document.get()).isEqualTo(issued.get(0).get());
      }
    } finally {
      threads.shutdown();
    }
    assertThat(documents.of(order.caseNumber())).hasSize(1);
  }

  @Test
  void storesNothingWhenTheTemplateFails() {
    DocumentOrder order = order("C-000205", 1, "first");
    Map<String, Object> facts = new HashMap<>(order.facts());
    facts.remove("customerName");
    DocumentOrder incomplete = with(order, facts);

    assertThatExceptionOfType(RenderingFailed.class)
        .isThrownBy(() -> documents.issue(incomplete))
        .withMessageContaining("customerName");
    assertThat(documents.of(order.caseNumber())).isEmpty();

    documents.issue(order);
    assertThat(documents.of(order.caseNumber())).hasSize(1);
  }

  @Test
  void listsVersionsOldestFirst() {
    StoredDocument first = documents.issue(order("C-000206", 1, "first"));
    StoredDocument second = documents.issue(order("C-000206", 2, "second"));

    assertThat(documents.of(CaseNumber.of("C-000206"))).containsExactly(first, second);
    assertThat(second.previousHash()).isNotNull();
  }

  @Test
  void knowsNoOtherDocuments() {
    DocumentId unknown = DocumentId.next();

    assertThat(documents.find(unknown)).isEmpty();
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> documents.content(unknown));
  }

  private static DocumentOrder order(String caseNumber, int version, String content) {
    DocumentOrder sample = OrderSamples.english(2);
    return new DocumentOrder(
        CaseNumber.of(caseNumber),
        "order",
        UUID.nameUUIDFromBytes(caseNumber.getBytes(StandardCharsets.UTF_8)).toString(),
        version,
        "Service order",
        caseNumber + ".pdf",
        ContentHash.of(Map.of("text", content), null),
        version == 1 ? null : ContentHash.of(Map.of("text", "before"), null),
        Language.EN,
        sample.facts(),
        sample.lines());
  }

  private static DocumentOrder with(DocumentOrder order, Map<String, Object> facts) {
    return new DocumentOrder(
        order.caseNumber(),
        order.kind(),
        order.subject(),
        order.version(),
        order.title(),
        order.fileName(),
        order.contentHash(),
        order.previousHash(),
        order.language(),
        facts,
        order.lines());
  }
}
