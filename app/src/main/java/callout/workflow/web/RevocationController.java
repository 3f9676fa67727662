package callout.workflow.web;

import callout.release.NotReleased;
import callout.release.Releases;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.ReleaseId;
import callout.shared.Role;
import callout.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back what the customer was shown. */
@Controller
class RevocationController {

  private final Releases releases;
  private final People people;
  private final Texts texts;

  RevocationController(Releases releases, People people, Texts texts) {
    this.releases = releases;
    this.people = people;
    this.texts = texts;
  }

  @PostMapping("/cases/{number:C-\\d+}/releases/{id}/revocation")
  String revoke(
      @PathVariable String number,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    People.require(Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR);
    CaseNumber caseNumber = people.visible(number);
    ReleaseId release = of(caseNumber, id);
    try {
      releases.revoke(release, reason);
      next.addFlashAttribute("said", texts.of("release.revoke.done"));
    } catch (InvalidInput noReason) {
      next.addFlashAttribute("said", texts.of("release.revoke.reason"));
    } catch (NotReleased already) {
      next.addFlashAttribute("said", texts.of("release.revoke.already"));
    }
    return "redirect:/cases/" + caseNumber;
  }

  /** The release by its id, if it is one of this case. */
  private ReleaseId of(CaseNumber caseNumber, String id) {
    return releases.all(caseNumber).stream()
        .map(release -> release.id())
        .filter(known -> known.toString().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("release", id));
  }
}
