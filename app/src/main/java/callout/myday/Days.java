package callout.myday;

import callout.fieldwork.CancelledStop;
import callout.fieldwork.CancelledStops;
import callout.fieldwork.Fieldwork;
import callout.planning.PlannedStop;
import callout.planning.Visits;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.web.SiteZones;
import callout.workflow.web.TaskRows;
import callout.workforce.Technician;
import callout.workforce.Workforce;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sorts a technician's stops into days: first those of earlier days that are still to be done, then
 * today and what is to come.
 */
@Component
class Days {

  /** How far ahead what is finished already stays in sight. */
  private static final int DAYS_AHEAD = 14;

  private static final int TASKS = 200;

  private final Workforce workforce;
  private final Visits visits;
  private final Fieldwork fieldwork;
  private final CancelledStops cancelledStops;
  private final Stops stops;
  private final TaskRows tasks;
  private final SiteZones zones;
  private final Moments moments;
  private final Texts texts;

  Days(
      Workforce workforce,
      Visits visits,
      Fieldwork fieldwork,
      CancelledStops cancelledStops,
      Stops stops,
      TaskRows tasks,
      SiteZones zones,
      Moments moments,
      Texts texts) {
    this.workforce = workforce;
    this.visits = visits;
    this.fieldwork = fieldwork;
    this.cancelledStops = cancelledStops;
    this.stops = stops;
    this.tasks = tasks;
    this.zones = zones;
    this.moments = moments;
    this.texts = texts;
  }

  @Transactional(readOnly = true)
  public DayPage of(String username) {
    Optional<Technician> technician = workforce.technician(username);
    ZoneId zone = zones.of(technician.map(Technician::areaCode).orElse(null));
    LocalDate today = moments.today(zone);
    Map<LocalDate, List<Planned>> byDay = new TreeMap<>();
    for (Planned planned : planned(username, today, zone)) {
      LocalDate day = planned.stop().start().atZone(zone).toLocalDate();
      if (!day.isBefore(today) || !planned.finished()) {
        byDay.computeIfAbsent(day, ignored -> new ArrayList<>()).add(planned);
      }
    }
    Map<LocalDate, List<CancelledStop>> cancelled =
        cancelledStops
            .of(username, startOf(today, zone), startOf(today.plusDays(DAYS_AHEAD), zone))
            .stream()
            .collect(Collectors.groupingBy(s -> s.start().atZone(zone).toLocalDate()));
    cancelled.keySet().forEach(day -> byDay.computeIfAbsent(day, ignored -> new ArrayList<>()));
    Optional<Planned> next =
        byDay.values().stream().flatMap(List::stream).filter(p -> !p.finished()).findFirst();
    List<DayPage.Day> days =
        byDay.entrySet().stream()
            .map(
                day ->
                    new DayPage.Day(
                        title(day.getKey(), today),
                        day.getValue().stream()
                            .sorted(Comparator.comparing(Planned::finished))
                            .map(p -> stops.line(p, next.filter(p::equals).isPresent(), username))
                            .toList(),
                        cancelled.getOrDefault(day.getKey(), List.of()).stream()
                            .map(stop -> stops.cancelled(stop, zone))
                            .toList()))
            .toList();
    return new DayPage(
        moments.longDay(today), technician.isPresent(), tasks.mineBesideVisits(TASKS), days);
  }

  private List<Planned> planned(String username, LocalDate today, ZoneId zone) {
    Instant from = startOf(today, zone);
    Instant to = startOf(today.plusDays(DAYS_AHEAD), zone);
    List<PlannedStop> open = visits.openStopsOf(username);
    List<PlannedStop> coming = visits.stopsOf(username, from, to);
    List<Planned> planned = new ArrayList<>();
    for (PlannedStop stop :
        Stream.concat(open.stream(), coming.stream())
            .distinct()
            .sorted(Comparator.comparing(PlannedStop::start))
            .toList()) {
      visits
          .find(stop.visit())
          .ifPresent(
              demand ->
                  planned.add(
                      new Planned(stop, demand, fieldwork.find(stop.visit()).orElse(null))));
    }
    return planned;
  }

  private static Instant startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private String title(LocalDate day, LocalDate today) {
    if (day.equals(today)) {
      return texts.of("day.today");
    }
    if (day.isBefore(today)) {
      return texts.of("day.overdue", moments.day(day));
    }
    return day.equals(today.plusDays(1))
        ? texts.of("day.tomorrow") + ", " + moments.day(day)
        : moments.day(day);
  }
}
