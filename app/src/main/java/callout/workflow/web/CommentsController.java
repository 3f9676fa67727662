package callout.workflow.web;

import callout.cases.Comments;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import callout.web.Texts;
import callout.workflow.Colleague;
import callout.workflow.Colleagues;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Whoever may see a case writes comments on it; the author corrects them and takes them away. */
@Controller
@RequestMapping("/cases/{number:C-\\d+}")
class CommentsController {

  private final Comments comments;
  private final CommentLines lines;
  private final Colleagues colleagues;
  private final People people;
  private final Texts texts;

  CommentsController(
      Comments comments, CommentLines lines, Colleagues colleagues, People people, Texts texts) {
    this.comments = comments;
    this.lines = lines;
    this.colleagues = colleagues;
    this.people = people;
    this.texts = texts;
  }

  @GetMapping("/comments")
  String page(@PathVariable String number, Model model) {
    return page(lines.of(people.visible(number)), model);
  }

  @PostMapping("/comments")
  String write(
      @PathVariable String number,
      @RequestParam UUID comment,
      @RequestParam(defaultValue = "") String text,
      Model model) {
    CaseNumber caseNumber = people.visible(number);
    return keep(
        caseNumber, comment, text, told -> comments.write(comment, caseNumber, text, told), model);
  }

  @PostMapping("/comments/{id}")
  String correct(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String text,
      Model model) {
    CaseNumber caseNumber = people.visible(number);
    return keep(caseNumber, id, text, told -> comments.correct(id, caseNumber, text, told), model);
  }

  @PostMapping("/comments/{id}/removal")
  String delete(@PathVariable String number, @PathVariable UUID id, Model model) {
    CaseNumber caseNumber = people.visible(number);
    comments.delete(id, caseNumber);
    return page(lines.of(caseNumber), model);
  }

  /** Whom a comment can mention. */
  @GetMapping(path = "/colleagues", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<Colleague> colleagues(@PathVariable String number) {
    return colleagues.whoMaySee(people.visible(number));
  }

  private String keep(
      CaseNumber caseNumber, UUID id, String text, Consumer<Set<String>> kept, Model model) {
    Colleagues.Named named = colleagues.named(caseNumber, text);
    if (!named.cannotSee().isEmpty()) {
      String names = String.join(", ", named.cannotSee());
      return refused(caseNumber, id, text, texts.of("comments.problem.cannot-see", names), model);
    }
    try {
      kept.accept(named.usernames());
      return page(lines.of(caseNumber), model);
    } catch (InvalidInput invalid) {
      String problem = texts.of("comments.problem." + invalid.problems().get(0).code());
      return refused(caseNumber, id, text, problem, model);
    }
  }

  private String refused(CaseNumber caseNumber, UUID id, String text, String problem, Model model) {
    return page(lines.of(caseNumber, new CommentLines.Refused(id, text, problem)), model);
  }

  private static String page(CommentCard comments, Model model) {
    model.addAttribute("comments", comments);
    return "workflow/comments";
  }
}
