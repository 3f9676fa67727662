package callout.myday;

import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.shared.CaseNumber;
import callout.shared.NotFound;
import callout.shared.Role;
import callout.workflow.web.People;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Leads from a stop to the order that is carried out there. */
@Controller
class OrderLinkController {

  private final Orders orders;
  private final People people;

  OrderLinkController(Orders orders, People people) {
    this.orders = orders;
    this.people = people;
  }

  @GetMapping("/my-day/{number:C-\\d+}/order")
  String order(@PathVariable String number) {
    People.require(Role.TECHNICIAN);
    CaseNumber caseNumber = people.visible(number);
    return orders.of(caseNumber).stream()
        .reduce((earlier, later) -> later)
        .map(OrderFacts::number)
        .map(latest -> "redirect:/orders/" + latest)
        .orElseThrow(() -> new NotFound("order of case", caseNumber));
  }
}
