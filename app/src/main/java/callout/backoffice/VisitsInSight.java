package callout.backoffice;

import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.NotFound;
import callout.shared.VisitId;
import callout.web.StaffPrincipal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The visits of the areas in which whoever asks works. */
@Component
class VisitsInSight {

  private final Visits visits;

  VisitsInSight(Visits visits) {
    this.visits = visits;
  }

  /**
   * @param id as it came from outside
   * @throws NotFound if there is no such visit in the reader's areas
   */
  VisitDemand get(@Nullable String id) {
    String text = String.valueOf(id);
    try {
      return visits
          .find(VisitId.of(text))
          .filter(visit -> StaffPrincipal.current().worksIn(visit.areaCode()))
          .orElseThrow(() -> new NotFound("visit", text));
    } catch (IllegalArgumentException noId) {
      throw new NotFound("visit", text);
    }
  }
}
