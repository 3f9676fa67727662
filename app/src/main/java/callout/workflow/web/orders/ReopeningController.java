package callout.workflow.web.orders;

import callout.orders.OrderNotClosed;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import callout.shared.Role;
import callout.web.Texts;
import callout.workflow.OrderReopening;
import callout.workflow.web.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A supervisor opens the order of a closed case again. */
@Controller
class ReopeningController {

  private final OrderReopening reopening;
  private final People people;
  private final Texts texts;

  ReopeningController(OrderReopening reopening, People people, Texts texts) {
    this.reopening = reopening;
    this.people = people;
    this.texts = texts;
  }

  @GetMapping("/cases/{number:C-\\d+}/reopening")
  String ask(@PathVariable String number, Model model) {
    return page(visible(number), "", false, model);
  }

  @PostMapping("/cases/{number:C-\\d+}/reopening")
  String reopen(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes next) {
    CaseNumber caseNumber = visible(number);
    try {
      reopening.reopen(caseNumber, reason);
      next.addFlashAttribute("said", texts.of("reopening.done"));
    } catch (InvalidInput refused) {
      return page(caseNumber, reason, true, model);
    } catch (OrderNotClosed late) {
      next.addFlashAttribute("said", texts.of("reopening.late"));
    }
    return "redirect:/cases/" + caseNumber;
  }

  private CaseNumber visible(String number) {
    People.require(Role.SUPERVISOR);
    return people.visible(number);
  }

  private String page(CaseNumber caseNumber, String reason, boolean problem, Model model) {
    model.addAttribute("number", caseNumber.value());
    model.addAttribute("possible", reopening.possible(caseNumber));
    model.addAttribute("reason", reason);
    model.addAttribute("problem", problem);
    return "workflow/order-reopening";
  }
}
