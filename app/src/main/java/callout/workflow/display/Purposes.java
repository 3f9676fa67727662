package callout.workflow.display;

import callout.planning.PlannedStop;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.Language;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what a further visit of an order is for, and beside whom one more person is needed. */
@Component
public class Purposes {

  private final Visits visits;
  private final ServiceNames services;
  private final StaffNames staff;

  Purposes(Visits visits, ServiceNames services, StaffNames staff) {
    this.visits = visits;
    this.services = services;
    this.staff = staff;
  }

  /** The visit's service in words, with what a further visit is for. */
  public String titled(VisitDemand visit, Language language) {
    String service = services.in(visit.title(), language);
    String purpose = text(visit, language);
    return purpose.isEmpty() ? service : service + " – " + purpose;
  }

  /** Empty for the visit that carries its order out. */
  public String text(VisitDemand visit, Language language) {
    if (visit.purpose() == null) {
      return "";
    }
    var words = new Words(language);
    if (!visit.purpose().isEmpty()) {
      return visit.purpose();
    }
    String others =
        visits.of(visit.caseNumber()).stream()
            .filter(other -> other.order().equals(visit.order()))
            .filter(other -> !other.visit().equals(visit.visit()))
            .flatMap(other -> visits.stop(other.visit()).stream())
            .map(stop -> beside(stop, visit, words))
            .collect(Collectors.joining("; "));
    return others.isEmpty()
        ? words.of("visit.onePerson")
        : words.of("visit.onePersonBeside").formatted(others);
  }

  private String beside(PlannedStop stop, VisitDemand visit, Words words) {
    return "%s, %s"
        .formatted(staff.nameOf(stop.technician()), words.moment(stop.start(), visit.zone()));
  }
}
