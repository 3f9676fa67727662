package callout.planning;

import callout.planning.routing.CrewMember;
import callout.shared.TimeWindow;
import callout.workforce.Shift;
import callout.workforce.Workforce;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the plan of an area in few statements, however many technicians and visits it has. */
@Service
public class Board {

  private final Crew crew;
  private final Workforce workforce;
  private final BoardRows rows;
  private final HoldRows holds;
  private final VisitRows visits;
  private final Disturbances disturbances;

  Board(
      Crew crew,
      Workforce workforce,
      BoardRows rows,
      HoldRows holds,
      VisitRows visits,
      Disturbances disturbances) {
    this.crew = crew;
    this.workforce = workforce;
    this.rows = rows;
    this.holds = holds;
    this.visits = visits;
    this.disturbances = disturbances;
  }

  /** The live topic of pages that show the plan of an area. */
  public static String topic(String areaCode) {
    return "board:" + areaCode;
  }

  /** Days as people of the zone count them. */
  public static TimeWindow span(LocalDate from, int days, ZoneId zone) {
    return new TimeWindow(
        from.atStartOfDay(zone).toInstant(), from.plusDays(days).atStartOfDay(zone).toInstant());
  }

  @Transactional(readOnly = true)
  public BoardPlan of(String areaCode, LocalDate from, int days, ZoneId zone) {
    TimeWindow span = span(from, days, zone);
    List<CrewMember> members = crew.members(areaCode);
    Map<String, List<Shift>> shifts = // one that began the evening before may reach into it
        workforce.shifts(from.minusDays(1), days + 1, areaCode).stream()
            .filter(shift -> shift.span().overlaps(span))
            .collect(Collectors.groupingBy(Shift::technician));
    List<BoardStop> stops = rows.stops(members.stream().map(CrewMember::username).toList(), span);
    Map<String, List<BoardStop>> stopsOf =
        stops.stream().collect(Collectors.groupingBy(stop -> stop.stop().technician()));
    List<BoardTechnician> technicians =
        members.stream()
            .map(
                m ->
                    technician(
                        m,
                        shifts.getOrDefault(m.username(), List.of()),
                        stopsOf.getOrDefault(m.username(), List.of())))
            .sorted(
                Comparator.comparing(BoardTechnician::name)
                    .thenComparing(BoardTechnician::username))
            .toList();
    List<VisitDemand> waiting = visits.waiting(areaCode);
    return new BoardPlan(
        technicians,
        stops,
        holds.of(members.stream().map(CrewMember::username).toList(), span),
        waiting,
        rows.leftOut(areaCode).stream()
            .collect(Collectors.toMap(LeftOut::visit, Function.identity(), (one, other) -> one)),
        disturbances.of(span, zone, technicians, stops, waiting));
  }

  /** The area a technician belongs to; empty if there is no such technician. */
  public Optional<String> areaOf(String technician) {
    return crew.member(technician).map(CrewMember::areaCode);
  }

  private static TimeWindow overtime(Shift shift) {
    Instant end = shift.window().end();
    return new TimeWindow(end, end.plus(shift.overtime()));
  }

  private static BoardTechnician technician(
      CrewMember member, List<Shift> shifts, List<BoardStop> stops) {
    return new BoardTechnician(
        member.username(),
        member.name(),
        member.start(),
        member.skills(),
        shifts.stream().map(Shift::window).toList(),
        shifts.stream().flatMap(shift -> BoardBreak.of(shift, stops).stream()).toList(),
        shifts.stream().filter(shift -> !shift.overtime().isZero()).map(Board::overtime).toList());
  }
}
