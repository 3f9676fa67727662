package callout.portal;

import callout.access.PortalPermission;
import callout.shared.NotFound;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "When should we come?" on the page of a new request; drawn anew by each answer. */
@Controller
class SlotsController {

  private final SlotsPart part;

  SlotsController(SlotsPart part) {
    this.part = part;
  }

  @PostMapping("/portal/new/{page}/slots")
  String answer(
      @PathVariable UUID page,
      @ModelAttribute WrittenSoFar written,
      @RequestParam(required = false) @Nullable Instant start,
      @RequestParam(defaultValue = "false") boolean back,
      Model model) {
    if (Visitor.sight().with(PortalPermission.SUBMIT).isEmpty()) {
      throw new NotFound("page", "here");
    }
    model.addAttribute("view", view("/portal/new/%s/slots".formatted(page), written, start, back));
    return "portal/slots :: slots";
  }

  private SlotsView view(String href, WrittenSoFar written, @Nullable Instant start, boolean back) {
    if (start != null) {
      return part.take(href, written, start);
    }
    return back ? part.giveBack(href, written) : part.look(href, written);
  }
}
