package callout.planning;

import callout.audit.Audit;
import callout.journal.Journal;
import callout.planning.Companions.Along;
import callout.planning.routing.CrewMember;
import callout.shared.InvalidInput;
import callout.shared.TimeWindow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts one visit at another place in the plan, or takes it out, if every rule allows it. Those that
 * begin together with it go along when it begins at another time, each with its own technician.
 */
@Component
class StopMoves {

  /** What a customer who agrees to another time, or a supervisor, decides about. */
  private static final Set<String> PROMISED = Set.of("promiseAtRisk", "outsideWindow");

  /** It is too late to begin something new then, not to leave it where it is. */
  private static final Set<String> PASSED = Set.of("startOver", "notThereYet");

  private final VisitRows visits;
  private final StopRows stops;
  private final MoveRows moves;
  private final TechnicianDays days;
  private final Resizing resizing;
  private final Companions companions;
  private final Crew crew;
  private final PromiseGuard guard;
  private final Journal journal;
  private final Audit audit;

  StopMoves(
      VisitRows visits,
      StopRows stops,
      MoveRows moves,
      TechnicianDays days,
      Resizing resizing,
      Companions companions,
      Crew crew,
      PromiseGuard guard,
      Journal journal,
      Audit audit) {
    this.visits = visits;
    this.stops = stops;
    this.moves = moves;
    this.days = days;
    this.resizing = resizing;
    this.companions = companions;
    this.crew = crew;
    this.guard = guard;
    this.journal = journal;
    this.audit = audit;
  }

  /**
   * Holds the visit, its technicians and those of whoever begins together with it. Null for a visit
   * that waits, as it did when it was looked at.
   *
   * @param technicians who are to get it, or others
   * @throws StopChanged if its stop has another version than the one seen
   * @throws VisitNotWaiting if it is over
   */
  @Nullable PlannedStop hold(
      VisitDemand visit, Collection<String> technicians, @Nullable Long seen) {
    Optional<PlannedStop> before = stops.find(visit.visit());
    stops.hold(
        Stream.of(
                technicians.stream(),
                before.stream().map(PlannedStop::technician),
                companions.technicians(visit).stream())
            .flatMap(all -> all)
            .toList());
    VisitState state = visits.lock(visit.visit());
    if (state == VisitState.FINISHED) {
      throw new VisitNotWaiting(visit.visit(), state);
    }
    if (!Objects.equals(stops.version(visit.visit()), seen)) {
      throw new StopChanged(visit.caseNumber());
    }
    return stops.find(visit.visit()).orElse(null);
  }

  /** As {@link #hold}, whatever was seen. */
  @Nullable PlannedStop hold(VisitDemand visit, String technician) {
    return hold(visit, List.of(technician), stops.version(visit.visit()));
  }

  /**
   * @param before where it is; null if it waits
   * @param decided its technician, who may have accepted, is asked anew
   * @throws InvalidInput naming every rule that would be broken
   */
  PlannedStop move(
      VisitDemand visit,
      @Nullable PlannedStop before,
      String technician,
      Instant start,
      boolean decided) {
    List<Along> along = companions.along(visit, before, start);
    List<BrokenRule> broken = broken(visit, before, along, technician, start);
    if (!broken.isEmpty()) {
      throw guard.refusal(broken);
    }
    visits.setWork(visit.visit(), visit.work());
    if (before != null && Resizing.isAll(visit, before, technician, start)) {
      return resizing.resize(visit, before);
    }
    if (before != null) {
      days.remove(visit, before);
    }
    along.forEach(other -> days.remove(other.visit(), other.stop()));
    PlannedStop after = place(visit, before, technician, start, decided);
    for (Along other : along) {
      place(other.visit(), other.stop(), other.stop().technician(), start, decided);
      moves.follow(other.visit().visit(), other.seen(), stops.version(other.visit().visit()));
    }
    return after;
  }

  private PlannedStop place(
      VisitDemand visit,
      @Nullable PlannedStop before,
      String technician,
      Instant start,
      boolean decided) {
    CrewMember member = crew.member(technician).orElseThrow();
    var work = new TimeWindow(start, start.plus(visit.work()));
    TechnicianDay day = days.during(member, work).orElseThrow();
    PlannedStop after = days.place(visit, day, start);
    audit.record(
        before == null ? "visit-assigned" : "visit-moved",
        visit.visit().toString(),
        visit.caseNumber(),
        Map.of("technician", technician, "start", start.toString()));
    journal.publish(
        before == null
            ? new VisitPlanned(visit.visit(), visit.caseNumber(), after)
            : new VisitMoved(visit.visit(), visit.caseNumber(), before, after, decided));
    return after;
  }

  /**
   * The visit waits again. Publishes {@link VisitTakenBack}.
   *
   * @throws InvalidInput if it is pinned
   */
  void takeBack(VisitDemand visit, PlannedStop before) {
    guard.requireUnpinned(visit);
    days.remove(visit, before);
    visits.mark(visit.visit(), VisitState.WAITING);
    audit.record(
        "visit-taken-back",
        visit.visit().toString(),
        visit.caseNumber(),
        Map.of("technician", before.technician()));
    journal.publish(new VisitTakenBack(visit.visit(), visit.caseNumber(), before, false));
  }

  /** Every rule that this place would break, for the visit and for those that would go along. */
  List<BrokenRule> broken(VisitDemand visit, String technician, Instant start) {
    PlannedStop before = stops.find(visit.visit()).orElse(null);
    return broken(visit, before, companions.along(visit, before, start), technician, start);
  }

  /** The same without the promise, and without the wish that it was given for. */
  List<BrokenRule> brokenButForThePromise(VisitDemand visit, String technician, Instant start) {
    return broken(visit, technician, start).stream()
        .filter(rule -> !PROMISED.contains(rule.code()))
        .toList();
  }

  /**
   * @throws InvalidInput naming every rule but the promise that this place would break
   */
  void requireFitButForThePromise(VisitDemand visit, String technician, Instant start) {
    List<BrokenRule> broken = brokenButForThePromise(visit, technician, start);
    if (!broken.isEmpty()) {
      throw guard.refusal(broken);
    }
  }

  private List<BrokenRule> broken(
      VisitDemand visit,
      @Nullable PlannedStop before,
      List<Along> along,
      String technician,
      Instant start) {
    List<BrokenRule> alone = brokenAlone(visit, before, technician, start);
    if (along.isEmpty()) {
      return alone;
    }
    return Stream.concat(alone.stream(), along.stream().flatMap(other -> brokenAlong(other, start)))
        .filter(rule -> !rule.code().equals("notTogether"))
        .distinct()
        .toList();
  }

  private Stream<BrokenRule> brokenAlong(Along other, Instant start) {
    String technician = other.stop().technician();
    return brokenAlone(other.visit(), other.stop(), technician, start).stream()
        .map(
            rule ->
                rule.code().equals("pinned")
                    ? BrokenRule.atStart(
                        "pinnedAlong", crew.member(technician).orElseThrow().name())
                    : new BrokenRule("startAt", rule.code(), rule.values()));
  }

  /**
   * A visit that stays where it is has been let begin there, whatever time it is now and whatever
   * was wished for.
   */
  private List<BrokenRule> brokenAlone(
      VisitDemand visit, @Nullable PlannedStop before, String technician, Instant start) {
    Optional<CrewMember> member = crew.member(technician);
    if (member.isEmpty()) {
      return List.of(BrokenRule.atTechnician("unknownTechnician", technician));
    }
    var work = new TimeWindow(start, start.plus(visit.work()));
    Optional<TechnicianDay> day = days.during(member.get(), work);
    day.ifPresent(own -> own.removeVisit(visit.visit()));
    if (before == null || !Resizing.stays(before, technician, start)) {
      return sensible(days.allBroken(visit, member.get(), day, start));
    }
    return days.allBroken(visit.withoutWindows(), member.get(), day, start).stream()
        .filter(rule -> !PASSED.contains(rule.code()))
        .toList();
  }

  /** Of a start that is over nobody needs to know what else is wrong with it. */
  private static List<BrokenRule> sensible(List<BrokenRule> broken) {
    return broken.stream().anyMatch(rule -> rule.code().equals("startOver"))
        ? broken.stream()
            .filter(rule -> rule.code().equals("startOver") || !rule.field().equals("startAt"))
            .toList()
        : broken;
  }
}
