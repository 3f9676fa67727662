package callout.planning;

import callout.planning.Disturbance.Kind;
import callout.shared.Priority;
import callout.shared.TimeWindow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Sees what has come between the plan of an area and its day. All but cancelled visits is read from
 * the plan as it stands: it is gone once the plan is right again, whoever has put it right.
 */
@Component
class Disturbances {

  private static final int DUE_DAYS_AT_MOST = 3;

  private final FreedRows freed;
  private final Clock clock;

  Disturbances(FreedRows freed, Clock clock) {
    this.freed = freed;
    this.clock = clock;
  }

  /**
   * @param stops of these technicians in the span, by start
   */
  List<Disturbance> of(
      TimeWindow span,
      ZoneId zone,
      List<BoardTechnician> technicians,
      List<BoardStop> stops,
      List<VisitDemand> waiting) {
    Map<String, List<BoardStop>> own =
        stops.stream().collect(Collectors.groupingBy(stop -> stop.stop().technician()));
    List<Disturbance> found = new ArrayList<>();
    for (BoardTechnician one : technicians) {
      List<BoardStop> stopsOfOne = own.getOrDefault(one.username(), List.of());
      absence(one, stopsOfOne, zone).ifPresent(found::add);
      found.addAll(delays(one, stopsOfOne, zone));
    }
    waiting.stream()
        .filter(visit -> visit.priority() == Priority.URGENT)
        .flatMap(visit -> urgent(visit, zone).stream())
        .filter(one -> overlaps(one, span, zone))
        .forEach(found::add);
    Map<String, BoardTechnician> people =
        technicians.stream().collect(Collectors.toMap(BoardTechnician::username, one -> one));
    freed
        .of(people.keySet(), span)
        .forEach(
            place ->
                Optional.ofNullable(people.get(place.technician()))
                    .filter(one -> isThere(one, place.start()))
                    .ifPresent(one -> found.add(cancelled(one, place, zone))));
    return found.stream().sorted(Comparator.comparing(Disturbance::kind)).toList();
  }

  /**
   * Planned visits outside of every shift: somebody is sick, or the roster has changed. Not those
   * to which they have set off all the same.
   */
  private Optional<Disturbance> absence(
      BoardTechnician technician, List<BoardStop> stops, ZoneId zone) {
    List<BoardStop> left =
        stops.stream()
            .filter(stop -> !stop.finished() && !stop.underWay())
            .filter(stop -> !isThere(technician, stop.stop().start()))
            .toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    int pinned = (int) left.stream().filter(BoardStop::pinned).count();
    return Optional.of(
        new Disturbance(
            Kind.ABSENT,
            technician.name(),
            null,
            day(left.get(0).stop().start(), zone),
            day(left.get(left.size() - 1).stop().start(), zone),
            left.size(),
            pinned));
  }

  private static Disturbance cancelled(
      BoardTechnician technician, FreedRows.Freed place, ZoneId zone) {
    LocalDate day = day(place.start(), zone);
    return new Disturbance(Kind.CANCELLED, technician.name(), place.caseNumber(), day, day, 0, 0);
  }

  private static boolean isThere(BoardTechnician technician, Instant then) {
    return Stream.of(technician.shifts(), technician.overtime())
        .flatMap(Collection::stream)
        .anyMatch(window -> window.contains(then));
  }

  private List<Disturbance> delays(BoardTechnician technician, List<BoardStop> stops, ZoneId zone) {
    List<Disturbance> found = new ArrayList<>();
    for (int i = 0; i < stops.size(); i++) {
      BoardStop stop = stops.get(i);
      boolean late = isLate(stop, zone) && isThere(technician, stop.stop().start());
      Instant end = stop.underWay() || !late ? stop.likelyEnd() : endIfSomebodyLeavesNow(stop);
      int delayed = delayed(end, stops.subList(i + 1, stops.size()));
      if (late || (end.isAfter(stop.stop().end()) && delayed > 0)) {
        Kind kind = late ? Kind.LATE : Kind.OVERRUN;
        LocalDate day = day(stop.stop().start(), zone);
        found.add(
            new Disturbance(kind, technician.name(), stop.caseNumber(), day, day, delayed, 0));
      }
    }
    return found;
  }

  /** What was to be done on a day before is no matter of planning any more. */
  private boolean isLate(BoardStop stop, ZoneId zone) {
    PlannedStop planned = stop.stop();
    Instant now = clock.instant();
    Instant last = stop.underWay() ? planned.arrivalWindow().end() : planned.setOffBy();
    return !stop.finished()
        && !stop.begun()
        && !now.isBefore(last)
        && !day(planned.start(), zone).isBefore(day(now, zone));
  }

  private static LocalDate day(Instant time, ZoneId zone) {
    return LocalDate.ofInstant(time, zone);
  }

  private Instant endIfSomebodyLeavesNow(BoardStop stop) {
    PlannedStop planned = stop.stop();
    return clock
        .instant()
        .plusSeconds(planned.travelSeconds())
        .plus(Duration.between(planned.start(), planned.end()));
  }

  /** How many of the stops behind begin later for it. */
  private static int delayed(Instant end, List<BoardStop> behind) {
    Instant free = end;
    int delayed = 0;
    for (BoardStop next : behind) {
      PlannedStop stop = next.stop();
      Instant there = free.plusSeconds(stop.travelSeconds());
      if (next.finished() || !there.isAfter(stop.start())) {
        break;
      }
      delayed++;
      free = there.plusSeconds(stop.end().getEpochSecond() - stop.start().getEpochSecond());
    }
    return delayed;
  }

  /** Empty if there is no day any more that was wished for. */
  private Optional<Disturbance> urgent(VisitDemand visit, ZoneId zone) {
    LocalDate today = day(clock.instant(), zone);
    Optional<LocalDate> first =
        visit.windows().isEmpty()
            ? Optional.of(today)
            : visit.windows().stream()
                .filter(window -> window.end().isAfter(clock.instant()))
                .map(window -> day(window.start(), zone))
                .map(day -> day.isBefore(today) ? today : day)
                .min(LocalDate::compareTo);
    return first.map(
        day ->
            new Disturbance(
                Kind.URGENT, null, visit.caseNumber(), day, last(visit, day, zone), 0, 0));
  }

  private static LocalDate last(VisitDemand visit, LocalDate first, ZoneId zone) {
    Instant dueBy = visit.dueBy();
    LocalDate due = dueBy == null ? first : day(dueBy, zone);
    LocalDate most = first.plusDays(DUE_DAYS_AT_MOST - 1L);
    LocalDate last = due.isAfter(most) ? most : due;
    return last.isBefore(first) ? first : last;
  }

  private static boolean overlaps(Disturbance one, TimeWindow span, ZoneId zone) {
    LocalDate from = day(span.start(), zone);
    LocalDate to = day(span.end(), zone); // the day after the last
    return one.firstDay().isBefore(to) && !one.lastDay().isBefore(from);
  }
}
