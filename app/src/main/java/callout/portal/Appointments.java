package callout.portal;

import callout.fieldwork.Fieldwork;
import callout.fieldwork.VisitRecord;
import callout.planning.PlannedStop;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.web.Moments;
import callout.workforce.Technician;
import callout.workforce.Workforce;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is promised to the customer about visits that are still to come or under way. */
@Component
class Appointments {

  private final Visits visits;
  private final Fieldwork fieldwork;
  private final Workforce workforce;
  private final Moments moments;

  Appointments(Visits visits, Fieldwork fieldwork, Workforce workforce, Moments moments) {
    this.visits = visits;
    this.fieldwork = fieldwork;
    this.workforce = workforce;
    this.moments = moments;
  }

  List<RequestPage.Appointment> of(CaseNumber caseNumber) {
    return visits.of(caseNumber).stream().map(this::appointment).flatMap(Optional::stream).toList();
  }

  /** "Mon, Nov 23, 09:00–11:00" of the first visit to come. */
  Optional<String> next(CaseNumber caseNumber) {
    return visits.of(caseNumber).stream()
        .filter(visit -> !isFinished(fieldwork.find(visit.visit())))
        .flatMap(
            visit ->
                visits.stop(visit.visit()).stream()
                    .map(stop -> moments.window(stop.arrivalWindow(), visit.zone())))
        .findFirst();
  }

  private Optional<RequestPage.Appointment> appointment(VisitDemand visit) {
    Optional<VisitRecord> record = fieldwork.find(visit.visit());
    return isFinished(record)
        ? Optional.empty()
        : visits.stop(visit.visit()).map(stop -> appointment(stop, visit.zone(), state(record)));
  }

  private RequestPage.Appointment appointment(PlannedStop stop, ZoneId zone, String state) {
    Instant start = stop.arrivalWindow().start();
    return new RequestPage.Appointment(
        moments.longDay(start.atZone(zone).toLocalDate()),
        moments.hours(start, stop.arrivalWindow().end(), zone),
        moments.zoneName(start, zone),
        workforce.technician(stop.technician()).map(Technician::name).orElse(null),
        state);
  }

  private static String state(Optional<VisitRecord> record) {
    if (record.map(VisitRecord::arrivedAt).isPresent()) {
      return "onSite";
    }
    return record.map(VisitRecord::departedAt).isPresent() ? "travelling" : "planned";
  }

  private static boolean isFinished(Optional<VisitRecord> record) {
    return record.map(VisitRecord::finishedAt).isPresent();
  }
}
