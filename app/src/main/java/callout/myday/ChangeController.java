package callout.myday;

import callout.shared.CaseNumber;
import callout.shared.Decimals;
import callout.shared.NotFound;
import callout.shared.Role;
import callout.web.StaffPrincipal;
import callout.web.Texts;
import callout.workflow.ConfirmationProposals;
import callout.workflow.web.FormDesk;
import callout.workflow.web.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** A technician proposes changes of the order while on site. */
@Controller
class ChangeController {

  private static final String PATH = "/my-day/{number:C-\\d+}/change";

  private static final List<String> NUMBERS = List.of("quantity", "seen");

  private final ConfirmationProposals proposals;
  private final ChangePages pages;
  private final People people;
  private final Texts texts;

  ChangeController(ConfirmationProposals proposals, ChangePages pages, People people, Texts texts) {
    this.proposals = proposals;
    this.pages = pages;
    this.people = people;
    this.texts = texts;
  }

  @GetMapping(PATH)
  String page(@PathVariable String number, Model model) {
    model.addAttribute("view", pages.of(mine(number), StaffPrincipal.current().username()));
    return "myday/change";
  }

  /** As the page's script sends it, so that nothing typed is lost with a login that has ended. */
  @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  FormDesk.Taken propose(@PathVariable String number, @RequestBody Map<String, Object> values) {
    proposals.propose(mine(number), read(values));
    return new FormDesk.Taken("/my-day", texts.of("day.change.done"));
  }

  /** The quantities as people of the page's language type them. */
  private Map<String, Object> read(Map<String, Object> values) {
    Map<String, Object> read = new HashMap<>(values);
    read.computeIfPresent(
        "changes",
        (field, sent) ->
            sent instanceof List<?> changes
                ? changes.stream().map(this::readChange).toList()
                : sent);
    return read;
  }

  private Object readChange(Object sent) {
    if (!(sent instanceof Map<?, ?> change)) {
      return sent;
    }
    Map<Object, Object> read = new HashMap<>(change);
    for (String number : NUMBERS) {
      if (change.get(number) instanceof String typed) {
        read.put(number, Decimals.typed(typed, texts.language()));
      }
    }
    return read;
  }

  /**
   * @throws NotFound if the case is not one that this technician works on
   */
  private CaseNumber mine(String number) {
    People.require(Role.TECHNICIAN);
    return people.visible(number);
  }
}
