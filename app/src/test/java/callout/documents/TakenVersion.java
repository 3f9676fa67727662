package callout.documents;

import callout.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the step that issues an order's document fail as it can fail in earnest: under the version
 * that is to be issued stands something else already, until somebody has put that right.
 */
public final class TakenVersion implements AutoCloseable {

  /** A case of no test's. */
  private static final CaseNumber ELSEWHERE = CaseNumber.of("C-999999");

  private final String order;
  private final JdbcClient jdbc;

  private TakenVersion(String order, JdbcClient jdbc) {
    this.order = order;
    this.jdbc = jdbc;
  }

  public static TakenVersion of(String order, Documents documents, JdbcClient jdbc) {
    DocumentOrder other = OrderSamples.english(1);
    documents.issue(
        new DocumentOrder(
            ELSEWHERE,
            other.kind(),
            order,
            other.version(),
            other.title(),
            other.fileName(),
            other.contentHash(),
            other.previousHash(),
            other.language(),
            other.facts(),
            other.lines()));
    return new TakenVersion(order, jdbc);
  }

  /** Puts it right. */
  @Override
  public void close() {
    jdbc.sql("delete from documents_document where subject = ? and case_number = ?")
        .params(order, ELSEWHERE.value())
        .update();
  }
}
