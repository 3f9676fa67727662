package callout.portal;

import callout.access.PortalPermission;
import callout.customers.Location;
import callout.workflow.CustomerCase;
import callout.workflow.CustomerCases;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The requests a person may see, and one of them. */
@Controller
class RequestsController {

  private static final int ROWS = 20;
  private static final int LONGEST_TEXT = 100;

  private final CustomerCases cases;
  private final Visitor visitor;
  private final RequestRows rows;
  private final RequestPages pages;

  RequestsController(CustomerCases cases, Visitor visitor, RequestRows rows, RequestPages pages) {
    this.cases = cases;
    this.visitor = visitor;
    this.rows = rows;
    this.pages = pages;
  }

  @GetMapping({"/portal", "/portal/"})
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "") String after,
      Model model) {
    RequestFilter filter =
        RequestFilter.of(q.substring(0, Math.min(LONGEST_TEXT, q.length())), state, after);
    List<CustomerCase> found =
        cases.search(filter.search(visitor.scopes(), named(filter.text()), ROWS + 1));
    List<CustomerCase> shown = found.subList(0, Math.min(ROWS, found.size()));
    model.addAttribute(
        "list",
        new RequestList(
            shown.stream().map(rows::row).toList(),
            filter,
            found.size() > ROWS ? filter.hrefAfter(shown.get(ROWS - 1)) : null,
            !Visitor.sight().with(PortalPermission.SUBMIT).isEmpty()));
    return "portal/requests";
  }

  @GetMapping("/portal/requests/{number}")
  String one(@PathVariable String number, Model model) {
    model.addAttribute("view", pages.of(visitor.see(number)));
    return "portal/request";
  }

  /** Locations whose name holds the text. */
  private Set<String> named(String text) {
    if (text.isEmpty()) {
      return Set.of();
    }
    String wanted = text.toLowerCase(Locale.ROOT);
    return visitor.locations(PortalPermission.SEE).stream()
        .filter(location -> location.name().toLowerCase(Locale.ROOT).contains(wanted))
        .map(Location::number)
        .collect(Collectors.toSet());
  }
}
