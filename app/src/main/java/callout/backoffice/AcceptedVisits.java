package callout.backoffice;

import callout.fieldwork.Fieldwork;
import callout.planning.PlannedStop;
import callout.planning.StopMove;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.FieldProblem;
import callout.shared.VisitId;
import callout.web.Texts;
import callout.workflow.web.People;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A visit that its technician has accepted is not taken from them on the board. */
@Component
class AcceptedVisits {

  private final Visits visits;
  private final Fieldwork fieldwork;
  private final People people;
  private final Texts texts;

  AcceptedVisits(Visits visits, Fieldwork fieldwork, People people, Texts texts) {
    this.visits = visits;
    this.fieldwork = fieldwork;
    this.people = people;
    this.texts = texts;
  }

  /**
   * What speaks against the move. Those who begin together with the visit go to another time with
   * it; if it only gets another length, nobody need be asked anew.
   */
  List<FieldProblem> against(VisitDemand visit, StopMove move) {
    Optional<PlannedStop> sameTime =
        visits.stop(visit.visit()).filter(stop -> stop.start().equals(move.start()));
    if (sameTime.filter(stop -> stop.technician().equals(move.technician())).isPresent()) {
      return List.of();
    }
    List<VisitDemand> others = sameTime.isPresent() ? List.of() : visits.companions(visit);
    return Stream.concat(Stream.of(visit), others.stream())
        .flatMap(one -> accepted(one.visit()).stream())
        .toList();
  }

  List<FieldProblem> againstTakingBack(VisitDemand visit) {
    return accepted(visit.visit()).stream().toList();
  }

  private Optional<FieldProblem> accepted(VisitId visit) {
    return fieldwork
        .find(visit)
        .filter(record -> record.acceptedAt() != null)
        .map(
            record ->
                new FieldProblem(
                    "visit",
                    "accepted",
                    texts.of(
                        record.departedAt() == null ? "board.accepted" : "board.setOff",
                        people.nameOf(record.technician()))));
  }
}
