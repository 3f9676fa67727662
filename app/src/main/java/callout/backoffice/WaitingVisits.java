package callout.backoffice;

import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.Role;
import callout.web.StaffPrincipal;
import callout.workflow.web.People;
import java.util.List;
import org.springframework.stereotype.Component;

/** The visits without a route that whoever asks may plan. */
@Component
class WaitingVisits {

  private final Visits visits;

  WaitingVisits(Visits visits) {
    this.visits = visits;
  }

  List<VisitDemand> inSight() {
    StaffPrincipal person = StaffPrincipal.current();
    return visits.waiting(null).stream().filter(visit -> person.worksIn(visit.areaCode())).toList();
  }

  static boolean mayPlan() {
    return People.has(Role.DISPATCHER, Role.ADMINISTRATOR);
  }

  /**
   * @throws callout.shared.NotFound if whoever asks does not plan
   */
  static void requireRight() {
    People.require(Role.DISPATCHER, Role.ADMINISTRATOR);
  }
}
