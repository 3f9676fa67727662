package callout.planning;

import callout.journal.LiveChannel;
import callout.shared.VisitId;
import callout.workforce.Absence;
import callout.workforce.AbsenceEnded;
import callout.workforce.AbsenceReported;
import callout.workforce.Absences;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Raises the promise of every visit whose technician will not be there, and asks no more about it
 * once they will be.
 */
@Component
class AbsentTechnicians {

  private final StopRows stops;
  private final VisitRows visits;
  private final Risks risks;
  private final Absences absences;
  private final Crew crew;
  private final LiveChannel live;

  AbsentTechnicians(
      StopRows stops,
      VisitRows visits,
      Risks risks,
      Absences absences,
      Crew crew,
      LiveChannel live) {
    this.stops = stops;
    this.visits = visits;
    this.risks = risks;
    this.absences = absences;
    this.crew = crew;
    this.live = live;
  }

  @EventListener
  void on(AbsenceReported event) {
    tell(event.technician());
    List<PlannedStop> open = stops.open(event.technician());
    List<VisitId> still = stops.still(open.stream().map(PlannedStop::visit).toList());
    for (PlannedStop stop : open) {
      LocalDate day = day(stop);
      if (still.contains(stop.visit()) // somebody who is there already has not gone
          && !day.isBefore(event.from())
          && !day.isAfter(event.to())) {
        risks.raise(stop.visit(), RiskCause.ABSENCE, null, null);
      }
    }
  }

  @EventListener
  void on(AbsenceEnded event) {
    tell(event.technician());
    List<Absence> others =
        absences.from(event.from()).stream()
            .filter(absence -> absence.technician().equals(event.technician()))
            .toList();
    for (PlannedStop stop : stops.open(event.technician())) {
      LocalDate day = day(stop);
      if (!day.isBefore(event.from()) && others.stream().noneMatch(one -> one.covers(day))) {
        risks.settle(stop.visit(), RiskCause.ABSENCE);
      }
    }
  }

  private void tell(String technician) {
    crew.member(technician).ifPresent(member -> live.announce(Board.topic(member.areaCode())));
  }

  private LocalDate day(PlannedStop stop) {
    return LocalDate.ofInstant(stop.start(), visits.find(stop.visit()).orElseThrow().zone());
  }
}
