package callout.journey;

import callout.journey.RouteChecker.Call;
import callout.journey.RouteChecker.Place;
import callout.journey.RouteChecker.Span;
import callout.journey.RouteChecker.Worker;
import callout.planning.PlannedStop;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.GeoPoint;
import callout.shared.TimeWindow;
import callout.workforce.Technician;
import callout.workforce.Workforce;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The plan as it stands, in the words of {@link RouteChecker}. */
record PublishedRoutes(List<Worker> workers, List<Call> calls) {

  private static final int DAYS = 30;

  static PublishedRoutes read(Workforce workforce, Visits visits, LocalDate today) {
    Instant from = today.minusDays(2).atStartOfDay(JourneyRows.LOS_ANGELES).toInstant();
    Instant to = from.plus(Duration.ofDays(DAYS));
    List<Technician> technicians = workforce.technicians();
    var shifts = workforce.shifts(today.minusDays(2), DAYS, null);
    return new PublishedRoutes(
        technicians.stream()
            .map(
                t ->
                    new Worker(
                        t.username(),
                        place(t.home()),
                        t.skills(),
                        shifts.stream()
                            .filter(shift -> shift.technician().equals(t.username()))
                            .map(shift -> span(shift.window()))
                            .toList()))
            .toList(),
        technicians.stream()
            .flatMap(t -> visits.stopsOf(t.username(), from, to).stream())
            .map(stop -> call(stop, visits.find(stop.visit()).orElseThrow()))
            .toList());
  }

  private static Call call(PlannedStop stop, VisitDemand demand) {
    return new Call(
        stop.visit().toString(),
        stop.technician(),
        place(demand.place()),
        stop.start(),
        stop.end(),
        demand.work(),
        demand.skills(),
        demand.windows().stream().map(PublishedRoutes::span).toList());
  }

  private static Place place(GeoPoint point) {
    return new Place(point.latitude(), point.longitude());
  }

  private static Span span(TimeWindow window) {
    return new Span(window.start(), window.end());
  }
}
