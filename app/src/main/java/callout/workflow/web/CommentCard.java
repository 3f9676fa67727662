package callout.workflow.web;

import callout.web.Moment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The comments on a case, and where a new one is written.
 *
 * @param fresh id of the comment that this page will send
 * @param draft what is being written; empty unless it was refused
 * @param problem why it was refused
 */
record CommentCard(
    String caseNumber, UUID fresh, String draft, @Nullable String problem, List<Line> comments) {

  /**
   * A comment.
   *
   * @param draft what its author may change; null for everybody else
   * @param problem why a change of it was refused
   * @param toMe whether the reader is mentioned
   */
  record Line(
      String id,
      String author,
      Moment at,
      boolean corrected,
      List<Part> parts,
      @Nullable String draft,
      @Nullable String problem,
      boolean toMe) {}

  /** A piece of the text; {@code mention} if it names somebody who was told. */
  record Part(String text, boolean mention) {}
}
