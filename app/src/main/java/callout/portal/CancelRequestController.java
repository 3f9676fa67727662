package callout.portal;

import callout.access.PortalPermission;
import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.workflow.Cancelling;
import callout.workflow.CaseCancellation;
import callout.workflow.CaseEnded;
import callout.workflow.CustomerCase;
import callout.workflow.NotCancellable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A customer cancels a request: first reads what that means now, then confirms. */
@Controller
class CancelRequestController {

  /**
   * What the page says.
   *
   * @param consequence code of the table {@code cancellation}
   * @param problem what is wrong with the reason; null if nothing is
   */
  public record View(
      String number,
      String service,
      boolean allowed,
      String consequence,
      String reason,
      @Nullable String problem) {}

  private final CaseCancellation cancellation;
  private final Visitor visitor;
  private final RequestRows rows;
  private final PortalWords words;

  CancelRequestController(
      CaseCancellation cancellation, Visitor visitor, RequestRows rows, PortalWords words) {
    this.cancellation = cancellation;
    this.visitor = visitor;
    this.rows = rows;
    this.words = words;
  }

  @GetMapping("/portal/requests/{number}/cancellation")
  ModelAndView ask(@PathVariable String number) {
    return page(visitor.reach(number, PortalPermission.SUBMIT), "", null, HttpStatus.OK);
  }

  @PostMapping("/portal/requests/{number}/cancellation")
  ModelAndView cancel(@PathVariable String number, @RequestParam(defaultValue = "") String reason) {
    CustomerCase found = visitor.reach(number, PortalPermission.SUBMIT);
    try {
      cancellation.cancel(found.caseNumber(), true, reason);
      return new ModelAndView("redirect:/portal/requests/" + found.caseNumber());
    } catch (InvalidInput refused) {
      String problem =
          words.translated(refused).problems().stream()
              .map(FieldProblem::message)
              .findFirst()
              .orElse(null);
      return page(found, reason, problem, HttpStatus.BAD_REQUEST);
    } catch (CaseEnded | NotCancellable tooLate) {
      return page(found, reason, null, HttpStatus.CONFLICT);
    }
  }

  private ModelAndView page(
      CustomerCase found, String reason, @Nullable String problem, HttpStatus status) {
    Cancelling cancelling = cancellation.what(found.caseNumber(), true);
    var page = new ModelAndView("portal/cancellation", status);
    page.addObject(
        "view",
        new View(
            found.caseNumber().value(),
            rows.service(found),
            cancelling.allowed(),
            cancelling.consequence(),
            reason,
            problem));
    return page;
  }
}
