package callout.workflow.web.orders;

import callout.orders.OrderDraft;
import callout.orders.OrderEntry;
import callout.orders.OrderFacts;
import callout.shared.Role;
import callout.web.Texts;
import callout.workflow.OrderDesk;
import callout.workflow.TaskView;
import callout.workflow.web.People;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** The draft of an order: written, priced while it is written, saved. */
@Controller
class DraftController {

  private final OrderDesk desk;
  private final DraftPages pages;
  private final People people;
  private final Texts texts;

  DraftController(OrderDesk desk, DraftPages pages, People people, Texts texts) {
    this.desk = desk;
    this.pages = pages;
    this.people = people;
    this.texts = texts;
  }

  @GetMapping("/orders/{number:C-\\d+-\\d+}/draft")
  String page(@PathVariable String number, Model model, HttpServletResponse response) {
    OrderFacts order = visible(number);
    Optional<TaskView> task = desk.task(order, People.viewer());
    if (task.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      model.addAttribute("caseNumber", order.caseNumber().value());
      return "workflow/order-draft-gone";
    }
    model.addAttribute("page", pages.of(order, task.get()));
    return "workflow/order-draft";
  }

  /** What it would come to; nothing is kept. */
  @PostMapping(
      path = "/orders/{number:C-\\d+-\\d+}/draft/prices",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  DraftPage.Saved price(@PathVariable String number, @RequestBody OrderEntry entry) {
    OrderFacts order = visible(number);
    OrderDraft draft = desk.tryOut(order, entry.readIn(texts.language()));
    return new DraftPage.Saved(entry.revision(), pages.priced(draft.lines(), order.currency()));
  }

  @PostMapping(
      path = "/orders/{number:C-\\d+-\\d+}/draft",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  DraftPage.Saved save(@PathVariable String number, @RequestBody OrderEntry entry) {
    OrderFacts saved = desk.save(visible(number), entry.readIn(texts.language()), People.viewer());
    return new DraftPage.Saved(saved.revision(), pages.priced(saved.lines(), saved.currency()));
  }

  private OrderFacts visible(String number) {
    People.require(Role.AGENT, Role.DISPATCHER, Role.SUPERVISOR, Role.ADMINISTRATOR);
    OrderFacts order = desk.order(number);
    people.visible(order.caseNumber().value());
    return order;
  }
}
