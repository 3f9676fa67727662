package callout.planning.routing;

import callout.planning.Fix;
import callout.planning.PlanningWeights;
import callout.planning.TravelTimes;
import callout.planning.VisitDemand;
import callout.shared.TimeWindow;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What would have to give for a visit to fit. Every fix is proved by trial insertion into the plan
 * as it stands: nothing but what the fix names is moved.
 */
public final class Fixes {

  /** Minutes by which a window may grow to one side. */
  private static final int[] WIDER = {15, 30, 45, 60, 90, 120, 180, 240};

  /** On one day, beyond what the technician may work longer anyway. */
  public static final Duration MOST_OVERTIME = Duration.ofMinutes(120);

  private static final int MOST_OF_A_KIND = 2;
  private static final int DAYS_LATER = 7;

  private final RouteProblem problem;
  private final Trials trials;
  private final RoomMade room;

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
    this.trials = new Trials(problem, weights, travelTimes);
    this.room = new RoomMade(problem, planned, trials);
  }

  /**
   * Of each kind the two that hold and add least travel, the cheapest first; empty if nothing
   * helps.
   *
   * @param holds what else must be true of a fix; asked no more often than needed
   */
  public List<Fix> of(VisitDemand visit, Predicate<Fix> holds) {
    List<CrewMember> crew =
        problem.crew().stream()
            .filter(member -> member.areaCode().equals(visit.areaCode()))
            .filter(member -> visit.needs().admits(member.username()))
            .filter(member -> member.withoutParts(visit).isEmpty())
            .toList();
    List<Fix> standing = cheapest(asItIs(visit, crew), holds);
    if (!standing.isEmpty()) {
      return standing;
    }
    List<Fix> fixes = new ArrayList<>();
    for (CrewMember member : crew) {
      if (member.lacking(visit).isEmpty()) {
        widen(visit, member).ifPresent(fixes::add);
        anotherDay(visit, member).ifPresent(fixes::add);
        overtime(visit, member).ifPresent(fixes::add);
        fixes.addAll(room.by(visit, member));
      } else {
        waiveSkill(visit, member).ifPresent(fixes::add);
      }
    }
    return cheapest(fixes, holds);
  }

  /** On days that a run did not look at; a visit without wished times gives its day up for it. */
  private List<Fix> asItIs(VisitDemand visit, List<CrewMember> crew) {
    List<Fix> fixes = new ArrayList<>();
    if (!visit.windows().isEmpty()) {
      crew.forEach(
          member ->
              trials
                  .fit(visit, member)
                  .ifPresent(fit -> fixes.add(fix(Fix.Kind.AS_IT_IS, member, fit, 0, null))));
    }
    return fixes;
  }

  private static List<Fix> cheapest(List<Fix> fixes, Predicate<Fix> holds) {
    Map<Fix.Kind, List<Fix>> byKind = new LinkedHashMap<>();
    fixes.stream()
        .sorted(
            Comparator.comparingInt(Fix::minutes)
                .thenComparingLong(Fix::addedTravelSeconds)
                .thenComparing(Fix::start))
        .forEach(fix -> byKind.computeIfAbsent(fix.kind(), k -> new ArrayList<>()).add(fix));
    return byKind.values().stream()
        .flatMap(kind -> kind.stream().filter(holds).limit(MOST_OF_A_KIND))
        .sorted(Comparator.comparingLong(Fix::addedTravelSeconds).thenComparing(Fix::start))
        .toList();
  }

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
          Optional<Trials.Fit> fit = trials.fit(visit.withWindows(List.of(wider)), member);
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
      return trials.fit(visit, member).map(fit -> fix(Fix.Kind.ANOTHER_DAY, member, fit, 0, null));
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
        Optional<Trials.Fit> fit = trials.fit(visit.withWindows(List.of(later)), member);
        if (fit.isPresent()) {
          return Optional.of(fix(Fix.Kind.ANOTHER_DAY, member, fit.get(), 0, later));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Fix> overtime(VisitDemand visit, CrewMember member) {
    Fix best = null;
    for (WorkShift shift : trials.shifts(member)) {
      WorkShift longer = shift.withOvertime(shift.overtime().plus(MOST_OVERTIME));
      Optional<Trials.Fit> fit = trials.fit(visit, member, List.of(longer), problem.fixedStops());
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
    return trials
        .fit(visit.withoutSkills(lacking), member)
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
                    member.lackingInWords(visit),
                    null,
                    null));
  }

  private static Fix fix(
      Fix.Kind kind, CrewMember member, Trials.Fit fit, int minutes, @Nullable TimeWindow window) {
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
}
