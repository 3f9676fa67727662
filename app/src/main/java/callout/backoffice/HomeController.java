package callout.backoffice;

import callout.cases.Comments;
import callout.cases.Viewer;
import callout.shared.Role;
import callout.web.Moments;
import callout.web.StaffPrincipal;
import callout.workflow.CaseProjection;
import callout.workflow.CaseSearch;
import callout.workflow.StaffTasks;
import callout.workflow.web.CaseRows;
import callout.workflow.web.People;
import callout.workflow.web.SiteZones;
import callout.workflow.web.TaskRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits, and what is going on. A technician's first page is his or her day. */
@Controller
class HomeController {

  private static final int TASKS = 8;
  private static final int CASES = 8;

  private final CaseProjection projection;
  private final StaffTasks tasks;
  private final WaitingVisits waiting;
  private final Comments comments;
  private final CaseRows caseRows;
  private final TaskRows taskRows;
  private final SiteZones zones;
  private final Moments moments;

  HomeController(
      CaseProjection projection,
      StaffTasks tasks,
      WaitingVisits waiting,
      Comments comments,
      CaseRows caseRows,
      TaskRows taskRows,
      SiteZones zones,
      Moments moments) {
    this.projection = projection;
    this.tasks = tasks;
    this.waiting = waiting;
    this.comments = comments;
    this.caseRows = caseRows;
    this.taskRows = taskRows;
    this.zones = zones;
    this.moments = moments;
  }

  @GetMapping("/")
  String home(Model model) {
    StaffPrincipal person = StaffPrincipal.current();
    if (person.roles().equals(Set.of(Role.TECHNICIAN))) {
      return "redirect:/my-day";
    }
    Viewer viewer = People.viewer();
    model.addAttribute(
        "home",
        new HomePage(
            person.name().split(" ", 2)[0],
            moments.longDay(moments.today(zones.of(null))),
            People.has(Role.AGENT, Role.ADMINISTRATOR),
            WaitingVisits.mayPlan(),
            counts(viewer),
            taskRows.mine(TASKS),
            caseRows.of(projection.search(newest(viewer)))));
    return "backoffice/home";
  }

  private List<HomePage.Count> counts(Viewer viewer) {
    List<HomePage.Count> counts = new ArrayList<>();
    counts.add(new HomePage.Count("tasks", tasks.count(viewer), "/tasks"));
    counts.add(new HomePage.Count("openCases", projection.open(viewer.areas()), "/cases"));
    if (WaitingVisits.mayPlan()) {
      counts.add(new HomePage.Count("waitingVisits", waiting.inSight().size(), "/visits"));
    }
    int unread = comments.unread(viewer.username());
    if (unread > 0) {
      counts.add(new HomePage.Count("mentions", unread, "/mentions"));
    }
    return counts;
  }

  private static CaseSearch newest(Viewer viewer) {
    return new CaseSearch(null, null, null, viewer.areas(), null, null, null, CASES);
  }
}
