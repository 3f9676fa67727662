package callout.workflow.web;

import callout.cases.Comments;
import callout.cases.Mention;
import callout.intake.Intake;
import callout.shared.CaseNumber;
import callout.web.Moment;
import callout.web.Moments;
import callout.web.StaffPrincipal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where colleagues have mentioned whoever asks. */
@Controller
class MentionsController {

  private static final int LONGEST_EXCERPT = 240;

  /** A comment that mentions the reader. */
  record MentionLine(
      String caseNumber,
      String comment,
      String author,
      String excerpt,
      Moment at,
      boolean unread) {}

  private final Comments comments;
  private final Intake intake;
  private final People people;
  private final Moments moments;

  MentionsController(Comments comments, Intake intake, People people, Moments moments) {
    this.comments = comments;
    this.intake = intake;
    this.people = people;
    this.moments = moments;
  }

  @GetMapping("/mentions")
  String page(Model model) {
    String me = StaffPrincipal.current().username();
    List<Mention> all = comments.mentions(me);
    // what somebody may no longer see is not to be read any more
    all.stream()
        .filter(mention -> mention.unread() && !maySee(mention))
        .forEach(mention -> comments.read(caseOf(mention), me));
    model.addAttribute("lines", all.stream().filter(this::maySee).map(this::line).toList());
    return "workflow/mentions";
  }

  private boolean maySee(Mention mention) {
    return people.maySee(caseOf(mention));
  }

  private MentionLine line(Mention mention) {
    String text = mention.comment().text();
    return new MentionLine(
        caseOf(mention).value(),
        mention.comment().id().toString(),
        people.nameOf(mention.comment().author()),
        text.length() <= LONGEST_EXCERPT ? text : excerpt(text),
        moments.past(mention.comment().writtenAt(), intake.request(caseOf(mention)).zone()),
        mention.unread());
  }

  /** Never half of a character. */
  private static String excerpt(String text) {
    int end =
        Character.isHighSurrogate(text.charAt(LONGEST_EXCERPT - 1))
            ? LONGEST_EXCERPT - 1
            : LONGEST_EXCERPT;
    return text.substring(0, end) + "…";
  }

  private static CaseNumber caseOf(Mention mention) {
    return mention.comment().caseNumber();
  }
}
