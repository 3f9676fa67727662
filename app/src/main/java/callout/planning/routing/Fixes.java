package callout.planning.routing;

import callout.planning.Fix;
import callout.planning.PlanningWeights;
import callout.planning.TravelTimes;
import callout.planning.VisitDemand;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What would have to give for a visit to fit. Every fix is proved by trial insertion into the plan
 * as it stands: nothing but what the fix names is moved.
 */
public final class Fixes {

  /** Minutes by which a window may grow to one side. */
  private static final int[] WIDER = {15, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720};

  private static final Duration MOST_OVERTIME = Duration.ofMinutes(120);
  private static final int MOST_OF_A_KIND = 2;
  private static final int DAYS_LATER = 7;
  private static final int OTHERS_TRIED = 20;

  private final RouteProblem problem;
  private final Map<VisitId, VisitDemand> planned;
  private final PlanningWeights weights;
  private final TravelTimes travelTimes;

  /**
   * @param problem the plan as it stands, everything planned in it fixed; its visits are not asked
   *     about, its movable stops may make room
   * @param planned the visits of the movable stops
   */
  public Fixes(
      RouteProblem problem,
      List<VisitDemand> planned,
      PlanningWeights weights,
      TravelTimes travelTimes) {
    this.problem = problem;
    this.planned =
        planned.stream().collect(Collectors.toMap(VisitDemand::visit, Function.identity()));
    this.weights = weights;
    this.travelTimes = travelTimes;
  }

  /** Of each kind the two that add least travel, the cheapest first; empty if nothing helps. */
  public List<Fix> of(VisitDemand visit) {
    List<CrewMember> crew =
        problem.crew().stream()
            .filter(member -> member.areaCode().equals(visit.areaCode()))
            .filter(member -> visit.needs().admits(member.username()))
            .filter(member -> member.withoutParts(visit).isEmpty())
            .toList();
    List<Fix> fixes = new ArrayList<>();
    for (CrewMember member : crew) {
      if (member.lacking(visit).isEmpty()) {
        widen(visit, member).ifPresent(fixes::add);
        anotherDay(visit, member).ifPresent(fixes::add);
        overtime(visit, member).ifPresent(fixes::add);
        fixes.addAll(moveOther(visit, member));
      } else {
        waiveSkill(visit, member).ifPresent(fixes::add);
      }
    }
    return cheapest(fixes);
  }

  private static List<Fix> cheapest(List<Fix> fixes) {
    Map<Fix.Kind, List<Fix>> byKind = new LinkedHashMap<>();
    fixes.stream()
        .sorted(
            Comparator.comparingInt(Fix::minutes)
                .thenComparingLong(Fix::addedTravelSeconds)
                .thenComparing(Fix::start))
        .forEach(fix -> byKind.computeIfAbsent(fix.kind(), k -> new ArrayList<>()).add(fix));
    return byKind.values().stream()
        .flatMap(kind -> kind.stream().limit(MOST_OF_A_KIND))
        .sorted(Comparator.comparingLong(Fix::addedTravelSeconds).thenComparing(Fix::start))
        .toList();
  }

  /** A trial of one visit on one technician's days. */
  private record Fit(Instant start, long added, long end, Route route) {}

  private Optional<Fix> widen(VisitDemand visit, CrewMember member) {
    if (visit.windows().isEmpty()) {
      return Optional.empty();
    }
    for (int minutes : WIDER) {
      Duration more = Duration.ofMinutes(minutes);
      Fix best = null;
      for (TimeWindow window : visit.windows()) {
        for (TimeWindow wider :
            List.of(
                new TimeWindow(window.start(), window.end().plus(more)),
                new TimeWindow(window.start().minus(more), window.end()))) {
          Optional<Fit> fit =
              fit(visit.withWindows(List.of(wider)), member, shifts(member), problem.fixedStops());
          if (fit.isPresent() && (best == null || fit.get().added() < best.addedTravelSeconds())) {
            best = fix(Fix.Kind.WIDEN_WINDOW, member, fit.get(), minutes, wider);
          }
        }
      }
      if (best != null) {
        return Optional.of(best);
      }
    }
    return Optional.empty();
  }

  /**
   * At the same local time of a later day, else at any time of one; at any time, if any was right.
   */
  private Optional<Fix> anotherDay(VisitDemand visit, CrewMember member) {
    if (visit.windows().isEmpty()) {
      return fit(visit, member, shifts(member), problem.fixedStops())
          .map(fit -> fix(Fix.Kind.ANOTHER_DAY, member, fit, 0, null));
    }
    return laterDay(visit, member, true).or(() -> laterDay(visit, member, false));
  }

  private Optional<Fix> laterDay(VisitDemand visit, CrewMember member, boolean atTheSameTime) {
    for (int days = 1; days <= DAYS_LATER; days++) {
      for (TimeWindow window : visit.windows()) {
        ZonedDateTime from = window.start().atZone(visit.zone()).plusDays(days);
        ZonedDateTime to = window.end().atZone(visit.zone()).plusDays(days);
        LocalDate day = from.toLocalDate();
        TimeWindow later =
            atTheSameTime
                ? new TimeWindow(from.toInstant(), to.toInstant())
                : new TimeWindow(
                    day.atStartOfDay(visit.zone()).toInstant(),
                    day.plusDays(1).atStartOfDay(visit.zone()).toInstant());
        Optional<Fit> fit =
            fit(visit.withWindows(List.of(later)), member, shifts(member), problem.fixedStops());
        if (fit.isPresent()) {
          return Optional.of(fix(Fix.Kind.ANOTHER_DAY, member, fit.get(), 0, later));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Fix> overtime(VisitDemand visit, CrewMember member) {
    Fix best = null;
    for (WorkShift shift : shifts(member)) {
      WorkShift longer = shift.withOvertime(shift.overtime().plus(MOST_OVERTIME));
      Optional<Fit> fit = fit(visit, member, List.of(longer), problem.fixedStops());
      if (fit.isPresent()) {
        long over = fit.get().end() - shift.latestEnd().getEpochSecond();
        int minutes = (int) ((over + 5 * 60 - 1) / (5 * 60)) * 5;
        if (minutes > 0 && (best == null || minutes < best.minutes())) {
          best =
              new Fix(
                  Fix.Kind.OVERTIME,
                  member.username(),
                  member.name(),
                  fit.get().start(),
                  fit.get().added(),
                  minutes,
                  null,
                  null,
                  shift.day(),
                  null);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<Fix> waiveSkill(VisitDemand visit, CrewMember member) {
    List<String> lacking = member.lacking(visit);
    return fit(visit.withoutSkills(lacking), member, shifts(member), problem.fixedStops())
        .map(
            fit ->
                new Fix(
                    Fix.Kind.WAIVE_SKILL,
                    member.username(),
                    member.name(),
                    fit.start(),
                    fit.added(),
                    0,
                    null,
                    String.join(",", lacking),
                    null,
                    null));
  }

  /** Each planned visit of the technician that could make room, with the best place for it then. */
  private List<Fix> moveOther(VisitDemand visit, CrewMember member) {
    if (fit(visit, member, shifts(member), problem.fixedStops()).isPresent()) {
      return List.of(); // on another day than the run's, with nobody moving
    }
    List<Fix> fixes = new ArrayList<>();
    List<MovableStop> others =
        problem.movable().stream()
            .filter(stop -> stop.technician().equals(member.username()))
            .filter(stop -> isNear(visit, stop))
            .limit(OTHERS_TRIED)
            .toList();
    for (MovableStop other : others) {
      List<FixedStop> without =
          problem.fixedStops().stream().filter(s -> !s.visit().equals(other.visit())).toList();
      Optional<Fit> fit = fit(visit, member, shifts(member), without);
      if (fit.isEmpty()) {
        continue;
      }
      List<FixedStop> with = new ArrayList<>(without);
      with.add(stop(visit, member, fit.get().start()));
      elsewhere(other, with).ifPresent(place -> fixes.add(moving(member, fit.get(), other, place)));
    }
    return fixes;
  }

  private static boolean isNear(VisitDemand visit, MovableStop stop) {
    return visit.windows().isEmpty()
        || visit.windows().stream()
            .anyMatch(
                w ->
                    stop.start().isBefore(w.end().plus(visit.work()))
                        && stop.start().isAfter(w.start().minus(Duration.ofHours(4))));
  }

  private record Place(CrewMember member, Fit fit) {}

  private Optional<Place> elsewhere(MovableStop other, List<FixedStop> fixed) {
    VisitDemand visit = planned.get(other.visit());
    if (visit == null) {
      return Optional.empty();
    }
    VisitDemand promised = visit.withWindows(List.of(other.promise()));
    return problem.crew().stream()
        .filter(member -> member.areaCode().equals(visit.areaCode()))
        .flatMap(
            member ->
                fit(promised, member, shifts(member), fixed)
                    .map(fit -> new Place(member, fit))
                    .stream())
        .min(Comparator.comparingLong(place -> place.fit().added()));
  }

  private Fix moving(CrewMember member, Fit fit, MovableStop other, Place place) {
    VisitDemand visit = Objects.requireNonNull(planned.get(other.visit()));
    // what it saves to take the other one off its old place is left out: an upper bound
    return new Fix(
        Fix.Kind.MOVE_OTHER,
        member.username(),
        member.name(),
        fit.start(),
        fit.added() + place.fit().added(),
        0,
        null,
        null,
        null,
        new Fix.Moved(
            other.visit(),
            visit.title(),
            place.member().username(),
            place.member().name(),
            place.fit().start()));
  }

  private static Fix fix(
      Fix.Kind kind, CrewMember member, Fit fit, int minutes, @Nullable TimeWindow window) {
    return new Fix(
        kind,
        member.username(),
        member.name(),
        fit.start(),
        fit.added(),
        minutes,
        window,
        null,
        null,
        null);
  }

  private List<WorkShift> shifts(CrewMember member) {
    return problem.shifts().stream()
        .filter(shift -> shift.technician().equals(member.username()))
        .toList();
  }

  private static FixedStop stop(VisitDemand visit, CrewMember member, Instant start) {
    return new FixedStop(
        visit.visit(),
        visit.caseNumber(),
        visit.title(),
        visit.zone(),
        member.username(),
        visit.place(),
        start,
        start.plus(visit.work()));
  }

  private Optional<Fit> fit(
      VisitDemand visit, CrewMember member, List<WorkShift> shifts, List<FixedStop> fixed) {
    if (!member.lacking(visit).isEmpty() || shifts.isEmpty()) {
      return Optional.empty();
    }
    // who comes along, or comes first, is planned already or was left out itself
    VisitDemand single = visit.withNeeds(visit.needs().withTogether(null).withAfter(null));
    RoutePlan plan =
        RoutePlans.of(
            new RouteProblem(
                problem.firstDay(),
                problem.lastDay(),
                List.of(member),
                shifts,
                List.of(single),
                fixed.stream().filter(s -> s.technician().equals(member.username())).toList()),
            weights,
            travelTimes);
    return Insertions.best(plan.stops().get(0), plan.routes())
        .map(
            found ->
                new Fit(
                    Instant.ofEpochSecond(found.start()),
                    found.addedSeconds(),
                    found.times().end(),
                    found.route()));
  }
}
