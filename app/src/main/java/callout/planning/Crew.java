package callout.planning;

import callout.planning.routing.CrewMember;
import callout.planning.routing.WholeMinute;
import callout.planning.routing.WorkBreak;
import callout.planning.routing.WorkShift;
import callout.shared.TimeWindow;
import callout.workforce.Shift;
import callout.workforce.ShiftBreak;
import callout.workforce.Technician;
import callout.workforce.Workforce;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The workforce as planning sees it. */
@Component
class Crew {

  private final Workforce workforce;
  private final Clock clock;

  Crew(Workforce workforce, Clock clock) {
    this.workforce = workforce;
    this.clock = clock;
  }

  Optional<CrewMember> member(String username) {
    return workforce.technician(username).map(Crew::member);
  }

  List<CrewMember> members(@Nullable String areaCode) {
    return workforce.technicians().stream()
        .filter(t -> areaCode == null || t.areaCode().equals(areaCode))
        .map(Crew::member)
        .toList();
  }

  /** Running and coming ones, by day. */
  List<WorkShift> shifts(LocalDate from, int days, @Nullable String areaCode) {
    Instant now = clock.instant();
    return workforce.shifts(from, days, areaCode).stream()
        .filter(shift -> shift.span().end().isAfter(now))
        .map(this::shift)
        .toList();
  }

  /** The technician's shift that overlaps the span, overtime included. */
  Optional<WorkShift> shiftDuring(CrewMember member, TimeWindow span) {
    LocalDate day = span.start().atOffset(ZoneOffset.UTC).toLocalDate();
    return workforce.shifts(day.minusDays(2), 5, member.areaCode()).stream()
        .filter(shift -> shift.technician().equals(member.username()))
        .filter(shift -> shift.span().overlaps(span))
        .findFirst()
        .map(this::shift);
  }

  private WorkShift shift(Shift shift) {
    Instant now = clock.instant();
    Instant start = shift.window().start();
    ShiftBreak pause = shift.pause();
    return new WorkShift(
        shift.technician(),
        shift.day(),
        shift.window(),
        start.isAfter(now) ? start : WholeMinute.from(now),
        pause == null ? null : new WorkBreak(pause.length(), pause.begins()),
        shift.overtime());
  }

  private static CrewMember member(Technician technician) {
    return new CrewMember(
        technician.username(),
        technician.name(),
        technician.areaCode(),
        Objects.requireNonNullElse(technician.day().start(), technician.home()),
        Objects.requireNonNullElse(technician.day().end(), technician.home()),
        technician.levels(),
        technician.day().parts(),
        technician.day().cost().toSeconds());
  }
}
