package callout.planning;

import callout.planning.routing.CrewMember;
import callout.planning.routing.Fixes;
import callout.planning.routing.WorkShift;
import callout.shared.TimeWindow;
import callout.workforce.Workforce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Ways out held against the rules of those who plan by hand: none may be refused later. */
@Component
class FixCheck {

  private final Crew crew;
  private final VisitRows visits;
  private final TechnicianDays days;
  private final Workforce workforce;

  FixCheck(Crew crew, VisitRows visits, TechnicianDays days, Workforce workforce) {
    this.crew = crew;
    this.visits = visits;
    this.days = days;
    this.workforce = workforce;
  }

  /**
   * Whether every rule holds once the fix is done.
   *
   * @param shifts those that may be made longer
   */
  boolean holds(VisitDemand visit, Fix fix, List<WorkShift> shifts) {
    CrewMember member = crew.member(fix.technician()).orElseThrow();
    var work = new TimeWindow(fix.start(), fix.start().plus(visit.work()));
    Fix.Moved moved = fix.moved();
    if (moved != null) {
      return makesRoom(visit, member, work, moved, visits.get(moved.visit()));
    }
    if (exhausts(fix)) {
      return false;
    }
    Optional<TechnicianDay> day =
        fix.kind() == Fix.Kind.OVERTIME
            ? longer(fix, shifts).map(shift -> days.of(member, shift))
            : days.during(member, work);
    return days.allBroken(changed(visit, fix), member, day, fix.start()).isEmpty();
  }

  /** The visit as the fix would have it. */
  static VisitDemand changed(VisitDemand visit, Fix fix) {
    VisitDemand changed = visit;
    TimeWindow window = fix.window();
    if (window != null) {
      List<TimeWindow> windows = new ArrayList<>(visit.windows());
      windows.removeIf(other -> other.overlaps(window));
      windows.add(window);
      windows.sort(Comparator.comparing(TimeWindow::start));
      changed = changed.withWindows(windows);
    }
    String skills = fix.skills();
    return skills == null
        ? changed
        : changed.withoutSkills(
            Stream.of(skills.split(", ")).map(skill -> WantedSkill.of(skill).code()).toList());
  }

  /** Both visits at their new places. */
  private boolean makesRoom(
      VisitDemand visit, CrewMember member, TimeWindow work, Fix.Moved moved, VisitDemand other) {
    CrewMember to = crew.member(moved.technician()).orElseThrow();
    var otherWork = new TimeWindow(moved.start(), moved.start().plus(other.work()));
    Optional<TechnicianDay> day = days.during(member, work);
    Optional<TechnicianDay> otherDay = days.during(to, otherWork);
    day.ifPresent(own -> own.removeVisit(other.visit()));
    otherDay.ifPresent(own -> own.removeVisit(other.visit()));
    if (member.username().equals(to.username())) {
      day.ifPresent(own -> own.add(own.fixed(other, otherWork.start())));
      otherDay.ifPresent(own -> own.add(own.fixed(visit, work.start())));
    }
    return days.allBroken(visit, member, day, work.start()).isEmpty()
        && days.allBroken(other.withoutWindows(), to, otherDay, otherWork.start()).stream()
            .allMatch(rule -> rule.code().equals("pinned"));
  }

  /** Together with what was granted for the day before, it would be more than anybody is asked. */
  private boolean exhausts(Fix fix) {
    LocalDate day = fix.day();
    return day != null
        && workforce.overtimeGranted(fix.technician(), day) + fix.minutes()
            > Fixes.MOST_OVERTIME.toMinutes();
  }

  /** The shift as it is once the overtime is granted. */
  private static Optional<WorkShift> longer(Fix fix, List<WorkShift> shifts) {
    return shifts.stream()
        .filter(shift -> shift.technician().equals(fix.technician()))
        .filter(shift -> shift.day().equals(fix.day()))
        .map(shift -> shift.withOvertime(shift.overtime().plusMinutes(fix.minutes())))
        .filter(shift -> shift.span().contains(fix.start()))
        .findFirst();
  }
}
