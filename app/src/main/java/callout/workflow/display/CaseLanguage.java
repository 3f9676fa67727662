package callout.workflow.display;

import callout.cases.Cases;
import callout.shared.CaseNumber;
import callout.shared.Language;
import org.springframework.stereotype.Component;

/** The language of a case's customer: documents and notices speak it. */
@Component
public class CaseLanguage {

  private final Cases cases;

  CaseLanguage(Cases cases) {
    this.cases = cases;
  }

  public Language of(CaseNumber caseNumber) {
    return cases.get(caseNumber).language();
  }
}
