package callout.backoffice;

import callout.backoffice.WishesPage.Filled;
import callout.planning.VisitDemand;
import callout.planning.VisitNotWaiting;
import callout.planning.VisitWishes;
import callout.shared.InvalidInput;
import callout.web.Texts;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a visit asks for: who may come, how able, with what on board, together with or after what.
 */
@Controller
@RequestMapping("/visits/{id}/wishes")
class WishesController {

  /** Only pages of ours are taken at their word. */
  private static final Pattern BACK = Pattern.compile("/board(\\?[A-Za-z0-9=&_-]*)?");

  private final VisitsInSight visits;
  private final VisitWishes wishes;
  private final WishesPages pages;
  private final Texts texts;

  WishesController(VisitsInSight visits, VisitWishes wishes, WishesPages pages, Texts texts) {
    this.visits = visits;
    this.wishes = wishes;
    this.pages = pages;
    this.texts = texts;
  }

  @GetMapping
  String ask(@PathVariable String id, @RequestParam(defaultValue = "") String from, Model model) {
    VisitDemand visit = inSight(id);
    return form(model, visit, WishesPages.filled(visit.needs()), from, Map.of());
  }

  @PostMapping
  String change(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") Set<String> levels,
      @RequestParam(defaultValue = "") Set<String> parts,
      @RequestParam(defaultValue = "") String required,
      @RequestParam(defaultValue = "") Set<String> preferred,
      @RequestParam(defaultValue = "") Set<String> excluded,
      @RequestParam(defaultValue = "") String together,
      @RequestParam(defaultValue = "") String after,
      Model model,
      RedirectAttributes next) {
    VisitDemand visit = inSight(id);
    var filled =
        new Filled(
            WishesPages.chosen(levels),
            WishesPages.chosen(parts),
            required,
            WishesPages.chosen(preferred),
            WishesPages.chosen(excluded),
            together,
            after);
    try {
      wishes.change(visit.visit(), pages.read(visit, filled));
    } catch (InvalidInput refused) {
      return form(model, visit, filled, from, pages.problems(refused));
    } catch (VisitNotWaiting planned) {
      // the page says so, and has no fields any more
      return form(model, visit, filled, from, Map.of());
    }
    next.addFlashAttribute("said", texts.of("wishes.done", visit.caseNumber().value()));
    return "redirect:" + back(from);
  }

  private String form(
      Model model, VisitDemand visit, Filled filled, String from, Map<String, String> problems) {
    model.addAttribute("wishes", pages.of(visit, filled, back(from), problems));
    return "backoffice/wishes";
  }

  private static String back(String from) {
    return BACK.matcher(from).matches() ? from : "/visits";
  }

  private VisitDemand inSight(String id) {
    WaitingVisits.requireRight();
    return visits.get(id);
  }
}
