package callout.planning;

import callout.planning.routing.CrewMember;
import callout.planning.routing.FixedStop;
import callout.planning.routing.WorkShift;
import callout.shared.GeoPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Loads the days of everybody who could make a visit: three statements, however many they are. */
@Component
class FreeTimes {

  private final Crew crew;
  private final PlanRows plan;
  private final TravelTimes travelTimes;

  FreeTimes(Crew crew, PlanRows plan, TravelTimes travelTimes) {
    this.crew = crew;
    this.plan = plan;
    this.travelTimes = travelTimes;
  }

  /** By shift, those that begin the evening before among them. */
  List<FreeTime> of(VisitDemand visit, LocalDate from, int days) {
    return of(visit, from, days, Set.of());
  }

  /** The same as if some time were held no more. */
  List<FreeTime> of(VisitDemand visit, LocalDate from, int days, Set<UUID> withoutHolds) {
    Map<String, CrewMember> members =
        crew.members(visit.areaCode()).stream()
            .filter(member -> member.lacking(visit).isEmpty())
            .collect(Collectors.toMap(CrewMember::username, Function.identity()));
    List<WorkShift> shifts =
        crew.shifts(from.minusDays(1), days + 1, visit.areaCode()).stream()
            .filter(shift -> members.containsKey(shift.technician()))
            .toList();
    if (shifts.isEmpty()) {
      return List.of();
    }
    Map<String, List<FixedStop>> taken =
        plan.fixed(members.keySet(), WorkShift.spanOf(shifts)).stream()
            .filter(stop -> !withoutHolds.contains(stop.visit().value()))
            .collect(Collectors.groupingBy(FixedStop::technician));
    travelTimes.prepare(places(visit, members, taken));
    return shifts.stream()
        .map(
            shift ->
                new FreeTime(
                    Objects.requireNonNull(members.get(shift.technician())),
                    shift,
                    during(shift, taken.getOrDefault(shift.technician(), List.of())),
                    travelTimes))
        .toList();
  }

  private static List<FixedStop> during(WorkShift shift, List<FixedStop> stops) {
    return stops.stream().filter(stop -> stop.isIn(shift)).toList();
  }

  private static List<GeoPoint> places(
      VisitDemand visit, Map<String, CrewMember> members, Map<String, List<FixedStop>> taken) {
    List<GeoPoint> places = new ArrayList<>(List.of(visit.place()));
    members.values().forEach(member -> places.addAll(List.of(member.start(), member.end())));
    taken.values().forEach(own -> own.forEach(stop -> places.add(stop.place())));
    return places;
  }
}
