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
import callout.workforce.Shift;
import callout.workforce.Technician;
import callout.workforce.Workforce;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The plan as it stands, in the words of {@link RouteChecker}. */
record PublishedRoutes(List<Worker> workers, List<Call> calls) {

  private static final int DAYS = 30;
  private static final RouteChecker CHECKER = new RouteChecker(40, 1.3);

  static PublishedRoutes read(Workforce workforce, Visits visits, LocalDate today) {
    Instant from = today.minusDays(2).atStartOfDay(Plan.LOS_ANGELES).toInstant();
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
                            .map(PublishedRoutes::withOvertime)
                            .toList()))
            .toList(),
        technicians.stream()
            .flatMap(t -> visits.stopsOf(t.username(), from, to).stream())
            .map(stop -> call(stop, visits.find(stop.visit()).orElseThrow()))
            .toList());
  }

  /** Every fault found, as a sentence. */
  List<String> faults() {
    return CHECKER.faults(workers, calls);
  }

  /** The same with one call that begins together with the one before it. */
  PublishedRoutes withAnOverlap() {
    List<Call> broken = new ArrayList<>(calls);
    broken.sort(Comparator.comparing(Call::worker).thenComparing(Call::start));
    int second = 1;
    while (!broken.get(second).worker().equals(broken.get(second - 1).worker())) {
      second++;
    }
    broken.set(second, movedTo(broken.get(second - 1).start(), broken.get(second)));
    return new PublishedRoutes(workers, broken);
  }

  private static Call movedTo(Instant start, Call call) {
    return new Call(
        call.id(),
        call.worker(),
        call.place(),
        start,
        start.plus(call.work()),
        call.work(),
        call.skills(),
        call.windows());
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

  private static Span withOvertime(Shift shift) {
    return new Span(shift.window().start(), shift.window().end().plus(shift.overtime()));
  }

  private static Span span(TimeWindow window) {
    return new Span(window.start(), window.end());
  }
}
