package callout.workflow.web;

import callout.web.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, agreed and shown in a case, and with which other cases it hangs together.
 *
 * @param mayCancel whether the reader may cancel the case now
 */
record Dealings(
    boolean mayCancel,
    @Nullable String cancelled,
    List<LinkLine> links,
    List<QuestionLine> questions,
    List<ChangeLine> changes,
    List<ReleaseLine> releases) {

  /** Another case; {@code how} says how it hangs together with this one. */
  record LinkLine(String number, String how, boolean visible) {}

  record QuestionLine(String question, @Nullable String answer, Standing standing, Moment at) {}

  /**
   * @param revoke id to revoke it by; null if the reader may not, or it does not stand
   */
  record ReleaseLine(
      @Nullable String title, Standing standing, @Nullable String revoke, @Nullable String why) {}
}
