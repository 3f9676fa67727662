package callout.workflow.web;

import callout.cases.Comments;
import callout.cases.Viewer;
import callout.shared.CaseNumber;
import callout.shared.NotFound;
import callout.shared.Role;
import callout.web.FormPage;
import callout.web.StaffPrincipal;
import callout.workflow.CaseDiagrams;
import callout.workflow.CaseProjection;
import callout.workflow.CaseState;
import callout.workflow.ProcessPicture;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Cases: all that a member of staff may see, and one of them with everything known about it. */
@Controller
class CasesController {

  private static final int ROWS = 50;

  private final CaseProjection projection;
  private final CaseDiagrams diagrams;
  private final CaseRows rows;
  private final CasePages pages;
  private final Comments comments;
  private final People people;

  CasesController(
      CaseProjection projection,
      CaseDiagrams diagrams,
      CaseRows rows,
      CasePages pages,
      Comments comments,
      People people) {
    this.projection = projection;
    this.diagrams = diagrams;
    this.rows = rows;
    this.pages = pages;
    this.comments = comments;
    this.people = people;
  }

  @GetMapping("/cases")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "") String phase,
      @RequestParam(defaultValue = "") String after,
      Model model) {
    CaseFilter filter = CaseFilter.of(q, state, phase, after);
    Viewer viewer = People.viewer();
    List<CaseState> found = projection.search(filter.search(viewer, ROWS + 1));
    List<CaseState> shown = found.subList(0, Math.min(ROWS, found.size()));
    model.addAttribute(
        "list",
        new CaseList(
            rows.of(shown),
            filter,
            CaseFilter.STATES,
            Station.PHASES.subList(0, Station.PHASES.size() - 1),
            found.size() > ROWS ? filter.hrefAfter(shown.get(ROWS - 1)) : null,
            People.has(Role.AGENT, Role.ADMINISTRATOR),
            People.has(Role.AGENT, Role.DISPATCHER, Role.SUPERVISOR, Role.ADMINISTRATOR)));
    return "workflow/cases";
  }

  @GetMapping("/cases/{number:C-\\d+}")
  @FormPage
  String one(
      @PathVariable String number,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean refreshed,
      Model model) {
    CaseNumber caseNumber = people.visible(number);
    if (!refreshed) { // a page that only keeps up with changes may be in nobody's sight
      comments.read(caseNumber, StaffPrincipal.current().username());
    }
    model.addAttribute("case", pages.of(caseNumber));
    return "workflow/case";
  }

  @GetMapping(
      path = "/cases/{number:C-\\d+}/diagrams/{index}",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  ProcessPicture diagram(@PathVariable String number, @PathVariable int index) {
    List<ProcessPicture> pictures = diagrams.of(people.visible(number));
    if (index < 0 || index >= pictures.size()) {
      throw new NotFound("diagram", index);
    }
    return pictures.get(index);
  }
}
