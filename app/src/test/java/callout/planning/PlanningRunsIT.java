package callout.planning;

import static callout.planning.routing.Days.MONDAY;
import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import callout.planning.routing.Faults;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.Priority;
import callout.shared.RunId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
    classes = PlanningRoom.class,
    properties = "callout.planning.stop-when-unimproved-for=300ms")
class PlanningRunsIT {

  private static final RunRequest REQUEST = new RunRequest("west", MONDAY, 1, 20);

  @Autowired private Visits visits;
  @Autowired private PlanningRuns runs;
  @Autowired private RunRows rows;
  @Autowired private PlanningSteps steps;
  @Autowired private PlanningRoom.Town town;
  @Autowired private Heard heard;

  @BeforeEach
  void startAfresh() {
    town.startAfresh();
  }

  @Test
  void proposesAndPublishesADay() {
    List<VisitDemand> demands = steps.requestSome(8);
    RunId run = steps.solved(REQUEST);

    Proposal proposal = runs.proposal(run);
    assertThat(proposal.state()).isEqualTo(RunState.SOLVED);
    assertThat(proposal.leftOut()).isEmpty();
    assertThat(proposal.totals().placed()).isEqualTo(8);
    assertThat(proposal.totals().travelSeconds()).isPositive();
    assertThat(proposal.score()).startsWith("0hard/0medium/");
    assertThat(Faults.of(rows.problem(run), proposal.routes())).isEmpty();
    assertThat(visits.waiting(null)).as("nothing is planned before it is published").hasSize(8);

    Publication publication = runs.publish(run);
    assertThat(publication.skipped()).isEmpty();
    assertThat(publication.planned())
        .extracting(PlannedStop::visit)
        .containsExactlyInAnyOrderElementsOf(demands.stream().map(VisitDemand::visit).toList());
    assertThat(heard.of(VisitPlanned.class))
        .extracting(VisitPlanned::stop)
        .containsExactlyElementsOf(publication.planned());
    for (PlannedStop stop : publication.planned()) {
      assertThat(visits.stop(stop.visit())).contains(stop);
      assertThat(stop.arrivalWindow().contains(stop.start())).isTrue();
    }
    assertThat(visits.waiting(null)).isEmpty();

    assertThat(runs.publish(run)).as("again").isEqualTo(publication);
    assertThat(heard.of(VisitPlanned.class)).hasSize(8);
    assertThat(runs.proposal(run).publication()).isEqualTo(publication);
    assertThat(runs.runs())
        .singleElement()
        .extracting(RunSummary::state)
        .isEqualTo(RunState.PUBLISHED);
  }

  @Test
  void plansAroundStopsThatArePlannedAlready() {
    VisitDemand fixed = steps.request("fixed", Set.of("plumbing"));
    PlannedStop before = visits.assignByHand(fixed.visit(), "ana", at(11, 0));
    steps.requestSome(6);
    RunId run = steps.solved(REQUEST);

    Proposal proposal = runs.proposal(run);
    assertThat(Faults.of(rows.problem(run), proposal.routes())).isEmpty();
    assertThat(proposal.routes().stream().flatMap(r -> r.stops().stream()))
        .filteredOn(ProposedStop::fixed)
        .singleElement()
        .extracting(ProposedStop::visit, ProposedStop::start)
        .containsExactly(fixed.visit(), at(11, 0));
    assertThat(runs.publish(run).skipped()).isEmpty();
    assertThat(visits.stop(fixed.visit()).orElseThrow().start()).isEqualTo(before.start());
  }

  @Test
  void leavesOutWithReasonsAndPlansThePressingFirst() {
    VisitDemand noSkill = steps.request("no skill", Set.of("hauling"));
    VisitDemand urgent =
        steps.request(
            visit(
                "urgent", place(1, 1), 420, Set.of("plumbing"), List.of(), Priority.URGENT, null));
    VisitDemand low =
        steps.request(
            visit("low", place(1, 1), 420, Set.of("plumbing"), List.of(), Priority.LOW, null));
    RunId run = steps.solved(new RunRequest("west", MONDAY, 1, 1));

    Proposal proposal = runs.proposal(run);
    assertThat(proposal.totals().placed()).isEqualTo(1);
    assertThat(steps.proposed(run, urgent).fixed()).isFalse();
    assertThat(proposal.leftOut())
        .extracting(LeftOut::visit)
        .containsExactly(noSkill.visit(), low.visit());
    assertThat(proposal.leftOut().get(1).reasons())
        .extracting(Reason::technician, Reason::code)
        .containsExactly(tuple("ana", "noRoom"), tuple("bo", "skillMissing"));
  }

  @Test
  void solvesAgainWithWhatIsKnownThen() {
    steps.request("first", Set.of("plumbing"));
    RunId run = steps.solved(REQUEST);
    steps.request("second", Set.of("plumbing"));
    runs.solveAgain(run, 5);
    assertThat(runs.proposal(run).state()).isEqualTo(RunState.COLLECTED);
    assertThat(runs.proposal(run).routes()).isEmpty();
    runs.submit(run);
    await().until(() -> heard.of(RoutesSolved.class).size() == 2);
    assertThat(runs.proposal(run).totals().placed()).isEqualTo(2);
    assertThat(runs.proposal(run).request().solveSeconds()).isEqualTo(5);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> new RunRequest(null, MONDAY, 15, 0))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting("field")
                    .containsExactly("days", "solveSeconds"));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> runs.publish(RunId.next()));
    RunId run = runs.open(REQUEST);
    assertThatExceptionOfType(RunNotSolved.class).isThrownBy(() -> runs.publish(run));
    runs.discard(run);
    assertThat(runs.proposal(run).state()).isEqualTo(RunState.DISCARDED);
  }
}
