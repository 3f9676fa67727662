package callout.workflow.web.orders;

import callout.orders.Ending;
import callout.orders.OrderFacts;
import callout.orders.OrderNotOpen;
import callout.shared.CaseNumber;
import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.Role;
import callout.web.Texts;
import callout.workflow.NotInWork;
import callout.workflow.OrderEnding;
import callout.workflow.display.OrderWords;
import callout.workflow.display.Words;
import callout.workflow.web.People;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coordinator ends the work of an order by hand. */
@Controller
class EndingController {

  private static final Role[] MAY = {Role.DISPATCHER, Role.SUPERVISOR, Role.ADMINISTRATOR};

  /** A line of the order, to be left for a follow-up order. */
  record Line(int number, String text) {}

  /** Why work was not carried out, to be chosen. */
  record Reason(String code, String text) {}

  private final OrderEnding endings;
  private final People people;
  private final Texts texts;

  EndingController(OrderEnding endings, People people, Texts texts) {
    this.endings = endings;
    this.people = people;
    this.texts = texts;
  }

  @GetMapping("/cases/{number:C-\\d+}/ending")
  String ask(@PathVariable String number, Model model) {
    return page(visible(number), new Ending(null, null, null, List.of(), null), Map.of(), model);
  }

  @PostMapping("/cases/{number:C-\\d+}/ending")
  String end(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String closure,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") List<Integer> openLines,
      @RequestParam(defaultValue = "") String followUpText,
      Model model,
      RedirectAttributes next) {
    CaseNumber caseNumber = visible(number);
    var ending = new Ending(closure, reason, note, openLines, followUpText);
    try {
      endings.end(caseNumber, ending);
      next.addFlashAttribute("said", texts.of("ending.done"));
    } catch (InvalidInput refused) {
      Map<String, String> problems = new LinkedHashMap<>();
      for (FieldProblem problem : refused.problems()) {
        problems.put(problem.field(), texts.code("ending.problem", problem.code()));
      }
      return page(caseNumber, ending, problems, model);
    } catch (OrderNotOpen | NotInWork late) {
      next.addFlashAttribute("said", texts.of("ending.late"));
    }
    return "redirect:/cases/" + caseNumber;
  }

  private CaseNumber visible(String number) {
    People.require(MAY);
    return people.visible(number);
  }

  private String page(
      CaseNumber caseNumber, Ending ending, Map<String, String> problems, Model model) {
    OrderFacts order = endings.order(caseNumber);
    model.addAttribute("number", caseNumber.value());
    model.addAttribute("possible", endings.possible(order));
    model.addAttribute("ending", ending);
    model.addAttribute("problems", problems);
    var words = new Words(texts.language());
    model.addAttribute(
        "reasons",
        Ending.REASONS.stream().map(code -> new Reason(code, words.of("reason." + code))).toList());
    model.addAttribute(
        "lines",
        order.lines().stream()
            .map(
                line ->
                    new Line(
                        line.number(),
                        "%s %s %s"
                            .formatted(
                                OrderWords.plain(line.quantity(), texts.language()),
                                line.unit(),
                                line.description())))
            .toList());
    return "workflow/order-ending";
  }
}
