package callout.planning;

import callout.journal.LiveChannel;
import callout.workforce.AbsenceEnded;
import callout.workforce.AbsenceReported;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Raises the promise of every visit whose technician will not be there. */
@Component
class AbsentTechnicians {

  private final StopRows stops;
  private final VisitRows visits;
  private final Risks risks;
  private final Crew crew;
  private final LiveChannel live;

  AbsentTechnicians(StopRows stops, VisitRows visits, Risks risks, Crew crew, LiveChannel live) {
    this.stops = stops;
    this.visits = visits;
    this.risks = risks;
    this.crew = crew;
    this.live = live;
  }

  @EventListener
  void on(AbsenceEnded event) {
    tell(event.technician());
  }

  private void tell(String technician) {
    crew.member(technician).ifPresent(member -> live.announce(Board.topic(member.areaCode())));
  }

  @EventListener
  void on(AbsenceReported event) {
    tell(event.technician());
    for (PlannedStop stop : stops.open(event.technician())) {
      var zone = visits.find(stop.visit()).orElseThrow().zone();
      LocalDate day = LocalDate.ofInstant(stop.start(), zone);
      if (!day.isBefore(event.from()) && !day.isAfter(event.to())) {
        risks.raise(stop.visit(), RiskCause.ABSENCE, null, null);
      }
    }
  }
}
