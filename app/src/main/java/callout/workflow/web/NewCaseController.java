package callout.workflow.web;

import callout.shared.Role;
import callout.web.FormPage;
import callout.web.Texts;
import callout.workflow.StaffTasks;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** Staff enter a request by the same start form that Tasklist shows. */
@Controller
class NewCaseController {

  private static final String PROCESS = "service-request";

  private final StaffTasks tasks;
  private final FormDesk forms;
  private final FormChoices choices;
  private final Texts texts;

  NewCaseController(StaffTasks tasks, FormDesk forms, FormChoices choices, Texts texts) {
    this.tasks = tasks;
    this.forms = forms;
    this.choices = choices;
    this.texts = texts;
  }

  @GetMapping("/cases/new")
  @FormPage
  String page(Model model) {
    requireRight();
    model.addAttribute("section", "cases");
    model.addAttribute(
        "task",
        new FormPageView(
            texts.of("cases.new"),
            null,
            null,
            "/cases/new/form",
            texts.of("start.request"),
            "/cases",
            "task.back.cases",
            texts.of("cases.new.intro")));
    return "workflow/start";
  }

  @GetMapping(path = "/cases/new/form", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  FormDesk.Drawn form() {
    requireRight();
    return choices.ofCustomers(forms.draw(tasks.startForm(PROCESS)));
  }

  @PostMapping(path = "/cases/new/form", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  FormDesk.Taken start(@RequestBody Map<String, Object> values) {
    requireRight();
    String caseNumber = tasks.start(PROCESS, values);
    return new FormDesk.Taken("/cases/" + caseNumber, texts.of("start.request.done"));
  }

  private static void requireRight() {
    People.require(Role.AGENT, Role.ADMINISTRATOR);
  }
}
