package callout.workflow.display;

import callout.planning.PlannedStop;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Says what a further visit of an order is for, with whom a visit begins together, and beside whom
 * one more person is needed.
 */
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

  /** Empty for the visit that carries its order out on its own. */
  public String text(VisitDemand visit, Language language) {
    String purpose = Objects.requireNonNullElse(visit.purpose(), "");
    String together = together(visit, language);
    if (!together.isEmpty()) {
      return purpose.isEmpty() ? together : purpose + " – " + together;
    }
    return visit.purpose() != null && purpose.isEmpty() ? oneMore(visit, language) : purpose;
  }

  /**
   * With whom the visit begins, such as "together with Anna Berg", and when if it still has to be
   * planned; empty if it is on its own.
   */
  public String together(VisitDemand visit, Language language) {
    List<VisitDemand> companions = visits.companions(visit);
    if (companions.isEmpty()) {
      return "";
    }
    var words = new Words(language);
    boolean waits = visits.isWaiting(visit.visit());
    List<String> who = new ArrayList<>();
    int unplanned = 0;
    for (VisitDemand other : companions) {
      Optional<PlannedStop> stop = visits.stop(other.visit());
      if (stop.isPresent()) {
        who.add(waits ? beside(stop.get(), visit, words) : staff.nameOf(stop.get().technician()));
      } else if (visits.isWaiting(other.visit())) {
        unplanned++;
      }
    }
    if (unplanned > 0) {
      who.add(
          unplanned == 1
              ? words.of("visit.oneMore")
              : words.of("visit.severalMore").formatted(unplanned));
    }
    return who.isEmpty() ? "" : words.of("visit.together").formatted(String.join(", ", who));
  }

  private String oneMore(VisitDemand visit, Language language) {
    var words = new Words(language);
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
