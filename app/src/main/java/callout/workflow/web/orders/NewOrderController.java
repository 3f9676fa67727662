package callout.workflow.web.orders;

import callout.intake.Channel;
import callout.intake.Submitted;
import callout.shared.Ids;
import callout.shared.Role;
import callout.web.FormPage;
import callout.web.Texts;
import callout.workflow.RequestForm;
import callout.workflow.web.FormChoices;
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

/**
 * The office draws up an order of its own: for whom and what by the request's form, then a draft.
 */
@Controller
class NewOrderController {

  private final RequestForm requests;
  private final FormDesk forms;
  private final FormChoices choices;
  private final Texts texts;

  NewOrderController(RequestForm requests, FormDesk forms, FormChoices choices, Texts texts) {
    this.requests = requests;
    this.forms = forms;
    this.choices = choices;
    this.texts = texts;
  }

  @GetMapping("/orders/new")
  @FormPage
  String page(Model model) {
    requireRight();
    model.addAttribute("section", "cases");
    model.addAttribute(
        "task",
        new FormPageView(
            texts.of("orders.new"),
            null,
            null,
            // pressed twice, it is one order: the address names it
            "/orders/new/form/" + Ids.next(),
            texts.of("orders.new.submit"),
            "/cases",
            "task.back.cases",
            texts.of("orders.new.intro")));
    return "workflow/start";
  }

  @GetMapping(path = "/orders/new/form/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  FormDesk.Drawn form(@PathVariable String key) {
    requireRight();
    return choices.ofCustomers(forms.draw(requests.view()));
  }

  @PostMapping(path = "/orders/new/form/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  FormDesk.Taken start(@PathVariable String key, @RequestBody Map<String, Object> values) {
    requireRight();
    Submitted submitted = requests.submit(values, "order-" + key, Channel.ORDER, null);
    return new FormDesk.Taken("/cases/" + submitted.caseNumber(), texts.of("orders.new.done"));
  }

  private static void requireRight() {
    People.require(Role.AGENT, Role.DISPATCHER, Role.SUPERVISOR, Role.ADMINISTRATOR);
  }
}
