package callout.workflow.display;

import callout.intake.Question;
import callout.intake.Questions;
import callout.shared.CaseNumber;
import callout.shared.Language;
import callout.workflow.CaseProjection;
import callout.workflow.CaseState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a reviewer sees beside the request: what was asked before, and where it could go on. */
@Component
class ReviewFacts {

  private static final int MOST_CASES = 50;

  private final Questions questions;
  private final CaseProjection cases;

  ReviewFacts(Questions questions, CaseProjection cases) {
    this.questions = questions;
    this.cases = cases;
  }

  Map<String, Object> of(String formRef, CaseNumber caseNumber, Language language) {
    Map<String, Object> facts = new HashMap<>();
    Optional<Question> last = questions.last(caseNumber);
    facts.put("questionText", Markdown.literal(last.map(Question::question).orElse("")));
    facts.put("answerText", Markdown.literal(last.map(Question::answer).orElse("")));
    if (formRef.equals("review-request")) {
      facts.put("openCaseOptions", openCases(caseNumber));
    }
    return facts;
  }

  private List<Map<String, Object>> openCases(CaseNumber caseNumber) {
    return cases.openOfSameCustomer(caseNumber, MOST_CASES).stream()
        .map(
            other ->
                Map.<String, Object>of("label", label(other), "value", other.caseNumber().value()))
        .toList();
  }

  private static String label(CaseState other) {
    return "%s · %s".formatted(other.caseNumber(), other.title());
  }
}
