package callout.workflow.web;

import callout.shared.CaseNumber;
import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.Role;
import callout.web.Texts;
import callout.workflow.CaseCancellation;
import callout.workflow.CaseEnded;
import callout.workflow.NotCancellable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Cancels a case, after saying what that means now. */
@Controller
class CancellationController {

  private static final Role[] MAY = {
    Role.AGENT, Role.DISPATCHER, Role.SUPERVISOR, Role.ADMINISTRATOR
  };

  private final CaseCancellation cancellation;
  private final People people;
  private final Texts texts;

  CancellationController(CaseCancellation cancellation, People people, Texts texts) {
    this.cancellation = cancellation;
    this.people = people;
    this.texts = texts;
  }

  @GetMapping("/cases/{number:C-\\d+}/cancellation")
  String ask(@PathVariable String number, Model model) {
    People.require(MAY);
    return page(people.visible(number), "", null, model);
  }

  @PostMapping("/cases/{number:C-\\d+}/cancellation")
  String cancel(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes next) {
    People.require(MAY);
    CaseNumber caseNumber = people.visible(number);
    try {
      cancellation.cancel(caseNumber, false, reason);
      next.addFlashAttribute("said", texts.of("cancellation.done"));
    } catch (InvalidInput refused) {
      FieldProblem problem = refused.problems().get(0);
      return page(caseNumber, reason, texts.of("cancellation.reason." + problem.code()), model);
    } catch (CaseEnded | NotCancellable tooLate) {
      next.addFlashAttribute("said", texts.of("cancellation.tooLate"));
    }
    return "redirect:/cases/" + caseNumber;
  }

  private String page(CaseNumber caseNumber, String reason, @Nullable String problem, Model model) {
    var what = cancellation.what(caseNumber, false);
    model.addAttribute("number", caseNumber.value());
    model.addAttribute("allowed", what.allowed());
    model.addAttribute("meaning", texts.code("cancellation.means", what.consequence()));
    model.addAttribute("reason", reason);
    model.addAttribute("problem", problem);
    return "workflow/cancellation";
  }
}
