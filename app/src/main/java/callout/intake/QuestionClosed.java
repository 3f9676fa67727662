package callout.intake;

import callout.shared.CaseNumber;
import callout.shared.Refusal;

/** There is no open question: it was answered, or it has expired. */
public final class QuestionClosed extends Refusal {

  QuestionClosed(CaseNumber caseNumber) {
    super("question-closed", "No question of case %s is open any more.".formatted(caseNumber));
  }
}
