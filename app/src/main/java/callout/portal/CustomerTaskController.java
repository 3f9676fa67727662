package callout.portal;

import callout.access.PortalPermission;
import callout.intake.Questions;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.web.FormPage;
import callout.web.Texts;
import callout.workflow.CustomerTask;
import callout.workflow.CustomerTasks;
import callout.workflow.TaskGone;
import callout.workflow.web.CustomerChange;
import callout.workflow.web.CustomerChanges;
import callout.workflow.web.FormDesk;
import callout.workflow.web.FormPageView;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a customer is asked to do in a case: to answer a question, to agree to a change. */
@Controller
class CustomerTaskController {

  private final CustomerTasks tasks;
  private final CustomerChanges changes;
  private final ChangeRows rows;
  private final Questions questions;
  private final Visitor visitor;
  private final FormDesk desk;
  private final PortalWords words;
  private final Texts texts;

  CustomerTaskController(
      CustomerTasks tasks,
      CustomerChanges changes,
      ChangeRows rows,
      Questions questions,
      Visitor visitor,
      FormDesk desk,
      PortalWords words,
      Texts texts) {
    this.tasks = tasks;
    this.changes = changes;
    this.rows = rows;
    this.questions = questions;
    this.visitor = visitor;
    this.desk = desk;
    this.words = words;
    this.texts = texts;
  }

  @GetMapping("/portal/requests/{number}/tasks/{id}")
  @FormPage
  String page(
      @PathVariable String number,
      @PathVariable String id,
      Model model,
      HttpServletResponse response) {
    CaseNumber caseNumber = reach(number);
    String back = "/portal/requests/" + caseNumber;
    Optional<CustomerTask> task = find(caseNumber, id);
    if (task.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      model.addAttribute("back", back);
      return "portal/gone";
    }
    model.addAttribute("goneText", texts.of("portal.gone.stay"));
    model.addAttribute(
        "task",
        new FormPageView(
            task.get().name(texts.language()),
            null,
            null,
            "%s/tasks/%s/form".formatted(back, id),
            texts.of("portal.task.send"),
            back,
            "portal.task.back",
            change(caseNumber, id).map(rows::subject).orElse(null)));
    return "portal/form";
  }

  @GetMapping(
      path = "/portal/requests/{number}/tasks/{id}/form",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  FormDesk.Drawn form(@PathVariable String number, @PathVariable String id) {
    CaseNumber caseNumber = reach(number);
    if (find(caseNumber, id).isEmpty()) {
      throw new NotFound("task", id);
    }
    return desk.draw(
        tasks.form(id, caseNumber),
        change(caseNumber, id)
            .map(change -> photos(rows.pictures(caseNumber, change)))
            .orElse(Map.of()));
  }

  @PostMapping(
      path = "/portal/requests/{number}/tasks/{id}/form",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  FormDesk.Taken complete(
      @PathVariable String number,
      @PathVariable String id,
      @RequestBody Map<String, Object> values) {
    CaseNumber caseNumber = reach(number);
    try {
      tasks.complete(id, caseNumber, values);
    } catch (InvalidInput refused) {
      throw words.translated(refused);
    } catch (TaskGone gone) {
      throw isKeptLate(caseNumber, values)
          ? new AnsweredLate(texts.of("portal.task.tooLate"))
          : gone;
    }
    return new FormDesk.Taken("/portal/requests/" + caseNumber, texts.of("portal.task.sent"));
  }

  /** Words that somebody took the trouble to write are kept, even if they came too late. */
  private boolean isKeptLate(CaseNumber caseNumber, Map<String, Object> values) {
    return values.get("answer") instanceof String answer
        && !answer.isBlank()
        && questions.answerLate(caseNumber, answer);
  }

  private Optional<CustomerChange> change(CaseNumber caseNumber, String task) {
    return changes.of(caseNumber, texts.language()).stream()
        .filter(change -> task.equals(change.task()))
        .findFirst();
  }

  /** The staff's form leads to addresses that are not open to customers. */
  private static Map<String, Object> photos(List<RequestPage.Picture> pictures) {
    return Map.of(
        "photosText",
        pictures.stream()
            .map(photo -> "[![%2$s](%1$s/thumbnail)](%1$s)".formatted(photo.href(), photo.name()))
            .collect(Collectors.joining(" ")));
  }

  private CaseNumber reach(String number) {
    return visitor.reach(number, PortalPermission.SUBMIT).caseNumber();
  }

  private Optional<CustomerTask> find(CaseNumber caseNumber, String id) {
    return tasks.of(caseNumber).stream().filter(task -> task.id().equals(id)).findFirst();
  }
}
