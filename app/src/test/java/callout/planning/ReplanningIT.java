package callout.planning;

import static callout.planning.routing.Days.MONDAY;
import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.shared.RunId;
import callout.shared.VisitId;
import callout.workforce.Workforce;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** During the day: somebody is sick, something urgent comes in; the rest stays where it is. */
@SpringBootTest(
    classes = PlanningRoom.class,
    properties = "callout.planning.stop-when-unimproved-for=300ms")
class ReplanningIT {

  private static final RunRequest DAY = new RunRequest("west", MONDAY, 1, 3);
  private static final RunRequest AGAIN = new RunRequest("west", MONDAY, 1, 3, true);

  @Autowired private Visits visits;
  @Autowired private PlanningRuns runs;
  @Autowired private BoardMoves moves;
  @Autowired private StopRows stops;
  @Autowired private Workforce workforce;
  @Autowired private PlanningSteps steps;
  @Autowired private PlanningRoom.Town town;
  @Autowired private Heard heard;

  @BeforeEach
  void startAfresh() {
    town.startAfresh();
    town.hire("cy", place(2, 2), "general", "plumbing");
  }

  @Test
  void givesTheVisitsOfSomebodyWhoIsSickToOthersWithinWhatWasPromised() {
    planned("plumbing", 8);
    Map<VisitId, PlannedStop> before = plan();
    workforce.reportAbsence("ana", MONDAY, MONDAY, "flu");
    town.hire("dee", place(1, 0), "general", "plumbing");
    RunId run = steps.solved(AGAIN);
    Publication publication = runs.publish(run);
    Map<VisitId, PlannedStop> after = plan();
    assertThat(publication.moved()).isNotEmpty();
    assertThat(heard.of(VisitMoved.class)).hasSameSizeAs(publication.moved());
    after.forEach(
        (visit, stop) -> {
          PlannedStop was = before.get(visit);
          assertThat(stop.arrivalWindow()).isEqualTo(was.arrivalWindow());
          if (!stop.equals(was)) {
            assertThat(stop.arrivalWindow().contains(stop.start())).isTrue();
          }
        });
    // who has no room for it does not lose it: it stays, and the proposal says why
    Set<VisitId> left =
        runs.proposal(run).leftOut().stream().map(LeftOut::visit).collect(Collectors.toSet());
    after.forEach(
        (visit, stop) -> {
          if (stop.technician().equals("ana")) {
            assertThat(left).contains(visit);
          }
        });
    assertThat(after.keySet()).isEqualTo(before.keySet());
  }

  @Test
  void leavesThePlanAloneWhereNothingHasHappened() {
    planned("plumbing", 6);
    Map<VisitId, PlannedStop> before = plan();
    RunId run = steps.solved(AGAIN);
    assertThat(runs.proposal(run).totals().moved()).isZero();
    runs.publish(run);
    assertThat(plan()).isEqualTo(before);
  }

  @Test
  void neverMovesAVisitWhoseTechnicianHasSetOff() {
    planned("plumbing", 3);
    PlannedStop first = plan().values().iterator().next();
    visits.setOff(first.visit());
    workforce.reportAbsence(first.technician(), MONDAY, MONDAY, "flu");
    runs.publish(steps.solved(AGAIN));
    assertThat(visits.stop(first.visit())).contains(first);
  }

  @Test
  void publishesNothingOfAProposalThatWouldMoveWhatHasChangedMeanwhile() {
    planned("plumbing", 8);
    workforce.reportAbsence("ana", MONDAY, MONDAY, "flu");
    town.hire("dee", place(1, 0), "general", "plumbing");
    VisitDemand urgent = steps.request("urgent", Set.of("electrical"));
    RunId run = steps.solved(AGAIN);
    ProposedStop moved =
        runs.proposal(run).routes().stream()
            .flatMap(r -> r.stops().stream().filter(s -> s.isMovedTo(r.technician())))
            .findFirst()
            .orElseThrow();
    moves.takeBack("daria", moved.visit(), stops.version(moved.visit()));
    Map<VisitId, PlannedStop> before = plan();
    assertThatExceptionOfType(ProposalStale.class)
        .isThrownBy(() -> runs.publish(run))
        .satisfies(
            stale ->
                assertThat(stale.changed())
                    .containsExactly("%s (%s)".formatted(moved.caseNumber(), moved.title())));
    assertThat(plan()).isEqualTo(before);
    assertThat(visits.isWaiting(urgent.visit())).isTrue();
    assertThat(runs.proposal(run).state()).isEqualTo(RunState.SOLVED);
  }

  private void planned(String skill, int count) {
    for (int i = 0; i < count; i++) {
      steps.request(visit("v" + i, place(i % 4, i % 3), 60, Set.of(skill), List.of()));
    }
    runs.publish(steps.solved(DAY));
    assertThat(visits.waiting("west")).isEmpty();
  }

  private Map<VisitId, PlannedStop> plan() {
    return List.of("ana", "bo", "cy", "dee").stream()
        .flatMap(name -> visits.stopsOf(name, at(0, 0), at(23, 0)).stream())
        .collect(
            Collectors.toMap(PlannedStop::visit, stop -> stop, (a, b) -> a, LinkedHashMap::new));
  }
}
