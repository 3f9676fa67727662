package callout.workflow.web.orders;

import callout.shared.CaseNumber;
import callout.shared.Ids;
import callout.shared.InvalidInput;
import callout.shared.Role;
import callout.web.Texts;
import callout.workflow.FollowUpOrders;
import callout.workflow.web.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office opens an order that follows from a case, in a case of its own. */
@Controller
class FollowUpController {

  private final FollowUpOrders followUps;
  private final People people;
  private final Texts texts;

  FollowUpController(FollowUpOrders followUps, People people, Texts texts) {
    this.followUps = followUps;
    this.people = people;
    this.texts = texts;
  }

  @GetMapping("/cases/{number:C-\\d+}/follow-up")
  String ask(@PathVariable String number, Model model) {
    return page(visible(number), Ids.next().toString(), "", false, model);
  }

  @PostMapping("/cases/{number:C-\\d+}/follow-up")
  String open(
      @PathVariable String number,
      @RequestParam String key,
      @RequestParam(defaultValue = "") String description,
      Model model,
      RedirectAttributes next) {
    CaseNumber caseNumber = visible(number);
    try {
      CaseNumber opened = followUps.open(caseNumber, key, description);
      next.addFlashAttribute("said", texts.of("followUp.done", caseNumber.value()));
      return "redirect:/cases/" + opened;
    } catch (InvalidInput refused) {
      return page(caseNumber, key, description, true, model);
    }
  }

  private CaseNumber visible(String number) {
    People.require(Role.AGENT, Role.DISPATCHER, Role.SUPERVISOR, Role.ADMINISTRATOR);
    return people.visible(number);
  }

  private static String page(
      CaseNumber caseNumber, String key, String description, boolean problem, Model model) {
    model.addAttribute("number", caseNumber.value());
    model.addAttribute("key", key);
    model.addAttribute("description", description);
    model.addAttribute("problem", problem);
    return "workflow/order-follow-up";
  }
}
