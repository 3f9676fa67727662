package callout.workflow.web;

import callout.shared.NotFound;
import callout.web.FormPage;
import callout.web.Texts;
import callout.workflow.StaffTasks;
import callout.workflow.TaskView;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The tasks of whoever is signed in, each with its deployed form. */
@Controller
class TasksController {

  private static final int ROWS = 50;

  private final StaffTasks tasks;
  private final TaskRows rows;
  private final FormDesk forms;
  private final DraftHref drafts;
  private final Texts texts;

  TasksController(StaffTasks tasks, TaskRows rows, FormDesk forms, DraftHref drafts, Texts texts) {
    this.tasks = tasks;
    this.rows = rows;
    this.forms = forms;
    this.drafts = drafts;
    this.texts = texts;
  }

  @GetMapping("/tasks")
  String list(@RequestParam(defaultValue = "1") int page, Model model) {
    long total = tasks.count(People.viewer());
    int last = (int) Math.max(1, (total + ROWS - 1) / ROWS);
    int shown = Math.min(Math.max(page, 1), last);
    int skipped = (shown - 1) * ROWS;
    model.addAttribute("tasks", rows.mine(skipped, ROWS));
    model.addAttribute(
        "range",
        last == 1
            ? null
            : texts.of("tasks.range", skipped + 1, Math.min(skipped + ROWS, total), total));
    model.addAttribute("href", "/tasks?page=" + shown);
    model.addAttribute("older", shown > 1 ? "/tasks?page=" + (shown - 1) : null);
    model.addAttribute("newer", shown < last ? "/tasks?page=" + (shown + 1) : null);
    return "workflow/tasks";
  }

  @GetMapping("/tasks/{id}")
  @FormPage
  String one(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String from,
      Model model,
      HttpServletResponse response) {
    Optional<TaskView> found = rows.find(id);
    if (found.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return "workflow/gone";
    }
    TaskView task = found.get();
    Optional<String> draft = drafts.hrefOf(task);
    if (draft.isPresent()) {
      return "redirect:" + draft.get();
    }
    WayBack back = WayBack.of(from);
    RunWords.href(task).ifPresent(run -> model.addAttribute("runHref", run));
    model.addAttribute(
        "task",
        new FormPageView(
            rows.nameOf(task),
            task.caseNumber(),
            rows.subject(task),
            "/tasks/%s/form?from=%s".formatted(task.id(), back.href()),
            rows.nameOf(task),
            back.href(),
            back.key(),
            null));
    return "workflow/task";
  }

  @GetMapping(path = "/tasks/{id}/form", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  FormDesk.Drawn form(@PathVariable String id) {
    visible(id);
    return forms.draw(tasks.form(id, People.viewer()));
  }

  @PostMapping(path = "/tasks/{id}/form", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  FormDesk.Taken complete(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String from,
      @RequestBody Map<String, Object> values) {
    TaskView task = visible(id);
    tasks.complete(id, People.viewer(), values);
    return new FormDesk.Taken(
        WayBack.of(from).href(), texts.of("task.completed", rows.nameOf(task)));
  }

  private TaskView visible(String id) {
    return rows.find(id).orElseThrow(() -> new NotFound("task", id));
  }
}
