package callout.workflow.web;

import callout.cases.Comments;
import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.shared.CaseNumber;
import callout.shared.NotFound;
import callout.web.StaffPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** One order with everything known about it, for whoever may see its case. */
@Controller
class OrderController {

  private final Orders orders;
  private final OrderPages pages;
  private final Comments comments;
  private final People people;

  OrderController(Orders orders, OrderPages pages, Comments comments, People people) {
    this.orders = orders;
    this.pages = pages;
    this.comments = comments;
    this.people = people;
  }

  @GetMapping("/orders/{number:C-\\d+-\\d+}")
  String page(
      @PathVariable String number,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean refreshed,
      Model model) {
    CaseNumber caseNumber = people.visible(number.substring(0, number.lastIndexOf('-')));
    OrderFacts order =
        orders.of(caseNumber).stream()
            .filter(known -> known.number().equals(number))
            .findFirst()
            .orElseThrow(() -> new NotFound("order", number));
    if (!refreshed) { // a page that only keeps up with changes may be in nobody's sight
      comments.read(caseNumber, StaffPrincipal.current().username());
    }
    model.addAttribute("order", pages.of(order));
    return "workflow/order";
  }
}
