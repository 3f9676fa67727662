package callout.planning;

import callout.planning.routing.CrewMember;
import callout.planning.routing.FixedStop;
import callout.planning.routing.WorkShift;
import callout.shared.GeoPoint;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Whom a dispatcher can choose for a visit, and when they could begin at the earliest. */
@Component
class TechnicianChoice {

  private static final int DAYS_AHEAD = 14;

  private final Crew crew;
  private final PlanRows plan;
  private final TravelTimes travelTimes;
  private final Clock clock;

  TechnicianChoice(Crew crew, PlanRows plan, TravelTimes travelTimes, Clock clock) {
    this.crew = crew;
    this.plan = plan;
    this.travelTimes = travelTimes;
    this.clock = clock;
  }

  /** Everybody of the visit's area; the skilled and soonest first. */
  List<TechnicianOption> options(VisitDemand visit) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), visit.zone());
    List<CrewMember> members = crew.members(visit.areaCode());
    List<WorkShift> shifts = crew.shifts(today.minusDays(1), DAYS_AHEAD + 1, visit.areaCode());
    List<FixedStop> taken =
        shifts.isEmpty()
            ? List.of()
            : plan
                .fixed(
                    members.stream().map(CrewMember::username).toList(), WorkShift.spanOf(shifts))
                .stream()
                .filter(stop -> !stop.visit().equals(visit.visit())) // it leaves its own place
                .toList();
    travelTimes.prepare(places(visit, members, taken));
    return members.stream()
        .map(member -> option(visit, member, shifts, taken))
        .sorted(
            Comparator.comparing((TechnicianOption o) -> !o.missingSkills().isEmpty())
                .thenComparing(
                    TechnicianOption::earliestStart,
                    Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                .thenComparing(TechnicianOption::name))
        .toList();
  }

  private TechnicianOption option(
      VisitDemand visit, CrewMember member, List<WorkShift> shifts, List<FixedStop> taken) {
    Set<String> missing = new TreeSet<>(member.lacking(visit));
    Instant now = clock.instant();
    Instant earliest =
        shifts.stream()
            .filter(shift -> shift.technician().equals(member.username()))
            .sorted(Comparator.comparing(shift -> shift.window().start()))
            .map(shift -> day(member, shift, taken).earliestStart(visit, now))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null);
    return new TechnicianOption(member.username(), member.name(), missing, earliest);
  }

  private TechnicianDay day(CrewMember member, WorkShift shift, List<FixedStop> taken) {
    List<FixedStop> own =
        taken.stream()
            .filter(stop -> stop.technician().equals(member.username()))
            .filter(stop -> stop.isIn(shift))
            .toList();
    return new TechnicianDay(member, shift, own, travelTimes);
  }

  private static List<GeoPoint> places(
      VisitDemand visit, List<CrewMember> members, List<FixedStop> taken) {
    List<GeoPoint> places = new ArrayList<>(List.of(visit.place()));
    members.forEach(member -> places.addAll(List.of(member.start(), member.end())));
    taken.forEach(stop -> places.add(stop.place()));
    return places;
  }
}
