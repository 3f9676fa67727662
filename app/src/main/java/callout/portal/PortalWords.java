package callout.portal;

import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.web.Texts;
import org.springframework.stereotype.Component;

/** Says refusals to customers, in their language. */
@Component
class PortalWords {

  private static final String KIND = "portal.problem";

  private final Texts texts;

  PortalWords(Texts texts) {
    this.texts = texts;
  }

  /** The same mistakes in the reader's words; those without words of ours stay as they were. */
  InvalidInput translated(InvalidInput refused) {
    return InvalidInput.saidToReader(
        refused.problems().stream()
            .map(p -> new FieldProblem(p.field(), p.code(), message(p)))
            .toList());
  }

  String alreadySent() {
    return texts.of("portal.new.alreadySent");
  }

  private String message(FieldProblem problem) {
    String words = texts.code(KIND, problem.code());
    return words.equals(problem.code()) ? problem.message() : words;
  }
}
