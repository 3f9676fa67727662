package callout.portal;

import callout.fieldwork.Fieldwork;
import callout.fieldwork.VisitRecord;
import callout.planning.PlannedStop;
import callout.planning.Promises;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.shared.TimeWindow;
import callout.web.Moments;
import callout.workforce.Technician;
import callout.workforce.Workforce;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is promised to the customer about visits that are still to come or under way. */
@Component
class Appointments {

  private final Visits visits;
  private final Promises promises;
  private final Fieldwork fieldwork;
  private final Workforce workforce;
  private final Moments moments;
  private final Clock clock;

  Appointments(
      Visits visits,
      Promises promises,
      Fieldwork fieldwork,
      Workforce workforce,
      Moments moments,
      Clock clock) {
    this.visits = visits;
    this.promises = promises;
    this.clock = clock;
    this.fieldwork = fieldwork;
    this.workforce = workforce;
    this.moments = moments;
  }

  List<RequestPage.Appointment> of(CaseNumber caseNumber) {
    return visits.of(caseNumber).stream()
        .map(this::appointment)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
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
        : visits
            .stop(visit.visit())
            .map(stop -> appointment(stop, visit.zone(), state(record)))
            .or(() -> standing(visit));
  }

  /** What was promised stands, also while somebody else is looked for to keep it. */
  private Optional<RequestPage.Appointment> standing(VisitDemand visit) {
    return Optional.of(visit)
        .filter(waiting -> visits.isWaiting(waiting.visit()))
        .flatMap(waiting -> promises.of(waiting.visit()))
        .filter(promise -> promise.end().isAfter(clock.instant()))
        .map(promise -> appointment(promise, visit.zone(), null, "planned"));
  }

  private RequestPage.Appointment appointment(PlannedStop stop, ZoneId zone, String state) {
    String technician = workforce.technician(stop.technician()).map(Technician::name).orElse(null);
    return appointment(stop.arrivalWindow(), zone, technician, state);
  }

  private RequestPage.Appointment appointment(
      TimeWindow arrival, ZoneId zone, @Nullable String technician, String state) {
    return new RequestPage.Appointment(
        moments.longDay(arrival.start().atZone(zone).toLocalDate()),
        moments.hours(arrival.start(), arrival.end(), zone),
        moments.zoneName(arrival.start(), zone),
        technician,
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
