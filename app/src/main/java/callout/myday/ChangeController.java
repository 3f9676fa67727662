package callout.myday;

import callout.shared.CaseNumber;
import callout.shared.NotFound;
import callout.shared.Role;
import callout.web.FormPage;
import callout.web.Texts;
import callout.workflow.ConfirmationProposals;
import callout.workflow.web.FormDesk;
import callout.workflow.web.FormPageView;
import callout.workflow.web.People;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** A technician proposes a change of the order while on site. */
@Controller
class ChangeController {

  private final ConfirmationProposals proposals;
  private final FormDesk forms;
  private final People people;
  private final Texts texts;

  ChangeController(ConfirmationProposals proposals, FormDesk forms, People people, Texts texts) {
    this.proposals = proposals;
    this.forms = forms;
    this.people = people;
    this.texts = texts;
  }

  @GetMapping("/my-day/{number:C-\\d+}/change")
  @FormPage
  String page(@PathVariable String number, Model model) {
    CaseNumber caseNumber = mine(number);
    model.addAttribute("section", "my-day");
    model.addAttribute(
        "task",
        new FormPageView(
            texts.of("day.change"),
            caseNumber.value(),
            null,
            "/my-day/%s/change/form".formatted(caseNumber),
            texts.of("day.change.do"),
            "/my-day",
            "day.title",
            texts.of("day.change.intro")));
    return "workflow/start";
  }

  @GetMapping(
      path = "/my-day/{number:C-\\d+}/change/form",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  FormDesk.Drawn form(@PathVariable String number) {
    return forms.draw(proposals.form(mine(number)));
  }

  @PostMapping(
      path = "/my-day/{number:C-\\d+}/change/form",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  FormDesk.Taken propose(@PathVariable String number, @RequestBody Map<String, Object> values) {
    proposals.propose(mine(number), values);
    return new FormDesk.Taken("/my-day", texts.of("day.change.done"));
  }

  /**
   * @throws NotFound if the case is not one that this technician works on
   */
  private CaseNumber mine(String number) {
    People.require(Role.TECHNICIAN);
    return people.visible(number);
  }
}
