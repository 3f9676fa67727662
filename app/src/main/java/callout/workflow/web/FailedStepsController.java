package callout.workflow.web;

import callout.shared.CaseNumber;
import callout.shared.Role;
import callout.web.Texts;
import callout.workflow.FailedSteps;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Administrators have a failed step tried again from the page of its case. */
@Controller
class FailedStepsController {

  private final FailedSteps steps;
  private final People people;
  private final Texts texts;

  FailedStepsController(FailedSteps steps, People people, Texts texts) {
    this.steps = steps;
    this.people = people;
    this.texts = texts;
  }

  @PostMapping("/cases/{number:C-\\d+}/retries")
  String tryAgain(
      @PathVariable String number, @RequestParam String element, RedirectAttributes redirect) {
    People.require(Role.ADMINISTRATOR);
    CaseNumber caseNumber = people.visible(number);
    int tried = steps.tryAgain(caseNumber, element);
    redirect.addFlashAttribute("said", texts.of(tried > 0 ? "case.retry.done" : "case.retry.none"));
    return "redirect:/cases/" + caseNumber;
  }
}
