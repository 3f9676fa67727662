package callout.myday;

import callout.fieldwork.ActionState;
import callout.shared.NotFound;
import callout.shared.Role;
import callout.shared.VisitId;
import callout.web.FormPage;
import callout.web.StaffPrincipal;
import callout.web.Texts;
import callout.workflow.FieldStep;
import callout.workflow.FieldSteps;
import callout.workflow.web.FormDesk;
import callout.workflow.web.FormPageView;
import callout.workflow.web.People;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The steps of a visit on the phone, each with its form: the one whose turn it is, and those that
 * are sent before their turn. A page carries the id of what it will send, so that sending it twice
 * does nothing twice.
 */
@Controller
@RequestMapping("/my-day/visits/{visit}/{step:Task_\\w+}")
class StepController {

  private static final String DAY = "/my-day";

  private final FieldSteps steps;
  private final FormDesk forms;
  private final Texts texts;

  StepController(FieldSteps steps, FormDesk forms, Texts texts) {
    this.steps = steps;
    this.forms = forms;
    this.texts = texts;
  }

  @GetMapping
  @FormPage
  String page(
      @PathVariable UUID visit,
      @PathVariable String step,
      Model model,
      HttpServletResponse response) {
    List<FieldStep> ahead = steps.of(new VisitId(visit), technician());
    Optional<FieldStep> wanted = ahead.stream().filter(s -> s.key().equals(step)).findFirst();
    if (wanted.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return "myday/step-gone";
    }
    String name = wanted.get().name(texts.language());
    model.addAttribute("section", "my-day");
    model.addAttribute(
        "task",
        new FormPageView(
            name,
            null,
            null,
            form(new VisitId(visit), wanted.get()),
            name,
            DAY,
            "day.title",
            wanted.get().open()
                ? null
                : texts.of("day.step.early", ahead.get(0).name(texts.language()))));
    return "workflow/start";
  }

  @GetMapping(path = "/form", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  FormDesk.Drawn form(@PathVariable UUID visit, @PathVariable String step) {
    return forms.draw(steps.form(new VisitId(visit), step, technician()));
  }

  @PostMapping(path = "/form", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  FormDesk.Taken send(
      @PathVariable UUID visit,
      @PathVariable String step,
      @RequestParam UUID send,
      @RequestParam(required = false) @Nullable String seen,
      @RequestBody Map<String, Object> values) {
    String technician = technician();
    String name = name(new VisitId(visit), step, technician);
    ActionState state = steps.send(send, new VisitId(visit), step, seen, values, technician);
    return new FormDesk.Taken(DAY, said(state, name));
  }

  @PostMapping("/removal")
  String takeBack(@PathVariable UUID visit, @PathVariable String step) {
    steps.takeBack(new VisitId(visit), step, technician());
    return "redirect:" + DAY;
  }

  /** Names the task that is looked at: a visit that is moved meanwhile has another one. */
  private static String form(VisitId visit, FieldStep step) {
    String form = "%s/form?send=%s".formatted(StepLines.href(visit, step.key()), UUID.randomUUID());
    return step.task() == null ? form : form + "&seen=" + step.task();
  }

  private String name(VisitId visit, String step, String technician) {
    return steps.of(visit, technician).stream()
        .filter(s -> s.key().equals(step))
        .findFirst()
        .map(s -> s.name(texts.language()))
        .orElse("");
  }

  /** An empty name: the step is over, so this is what was sent before. */
  private String said(ActionState state, String name) {
    if (name.isEmpty()) {
      return texts.of("day.step.again");
    }
    return texts.of(state == ActionState.WAITING ? "day.step.kept" : "day.step.done", name);
  }

  /**
   * @throws NotFound if whoever asks is no technician
   */
  private static String technician() {
    People.require(Role.TECHNICIAN);
    return StaffPrincipal.current().username();
  }
}
