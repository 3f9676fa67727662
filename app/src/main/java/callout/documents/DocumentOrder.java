package callout.documents;

import callout.shared.CaseNumber;
import callout.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one version of one document.
 *
 * @param kind stem of the template: {@code order} is {@code reports/order.jrxml}
 * @param subject id of what the document is about; kind, subject and version together are unique
 * @param version from 1, without gaps
 * @param title what people call it in lists
 * @param fileName name for a download, with {@code .pdf}
 * @param contentHash from {@link ContentHash}, of what was agreed rather than of how it looks
 * @param previousHash content hash of version - 1; absent in version 1 and in no other
 * @param facts values for the template's parameters, as people read them
 * @param lines one map per line of the template's table, keys are its fields
 * @param content what the content hash is of; the file carries it, so that it proves itself. Absent
 *     where nobody is to prove it by the file alone
 */
public record DocumentOrder(
    CaseNumber caseNumber,
    String kind,
    String subject,
    int version,
    String title,
    String fileName,
    String contentHash,
    @Nullable String previousHash,
    Language language,
    Map<String, Object> facts,
    List<Map<String, Object>> lines,
    @Nullable Object content) {

  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,119}");

  public DocumentOrder {
    if (!KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException("'%s' is no kind; one looks like order.".formatted(kind));
    }
    if (!FILE_NAME.matcher(fileName).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no file name for a download; one looks like order-C-000123-v1.pdf."
              .formatted(fileName));
    }
    if (version < 1) {
      throw new IllegalArgumentException("Version %d is below 1.".formatted(version));
    }
    ContentHash.requireHash(contentHash);
    if (previousHash != null) {
      ContentHash.requireHash(previousHash);
    }
    if ((version == 1) != (previousHash == null)) {
      throw new IllegalArgumentException(
          "Version %d has the previous hash %s; the first version has none, every other has one."
              .formatted(version, previousHash));
    }
    if (content != null && !ContentHash.of(content, previousHash).equals(contentHash)) {
      throw new IllegalArgumentException(
          "The content of version %d of %s %s is not what its hash %s is of."
              .formatted(version, kind, subject, contentHash));
    }
    lines = List.copyOf(lines);
  }

  /** A document that carries no content. */
  public DocumentOrder(
      CaseNumber caseNumber,
      String kind,
      String subject,
      int version,
      String title,
      String fileName,
      String contentHash,
      @Nullable String previousHash,
      Language language,
      Map<String, Object> facts,
      List<Map<String, Object>> lines) {
    this(
        caseNumber,
        kind,
        subject,
        version,
        title,
        fileName,
        contentHash,
        previousHash,
        language,
        facts,
        lines,
        null);
  }

  /** The same document, carrying the content that its hash is of. */
  public DocumentOrder carrying(Object sealedContent) {
    return new DocumentOrder(
        caseNumber,
        kind,
        subject,
        version,
        title,
        fileName,
        contentHash,
        previousHash,
        language,
        facts,
        lines,
        sealedContent);
  }
}
