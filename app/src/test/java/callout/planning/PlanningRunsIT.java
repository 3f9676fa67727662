package callout.planning;

import static callout.planning.routing.Days.MONDAY;
import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.visit;
import static callout.planning.routing.Days.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import callout.planning.routing.Faults;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.Priority;
import callout.shared.RunId;
import callout.shared.TimeWindow;
import callout.workforce.Workforce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
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
  @Autowired private Workforce workforce;
  @Autowired private PlanningRoom.Town town;
  @Autowired private Heard heard;

  @BeforeEach
  void startAfresh() {
    town.startAfresh();
  }

  @Test
  void proposesAndPublishesADay() {
    List<VisitDemand> demands = requestSome(8);
    RunId run = solved(REQUEST);

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
    VisitDemand fixed = request("fixed", Set.of("plumbing"));
    PlannedStop before = visits.assignByHand(fixed.visit(), "ana", at(11, 0));
    requestSome(6);
    RunId run = solved(REQUEST);

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
  void skipsWhatWentStaleMeanwhile() {
    VisitDemand taken = request("taken", Set.of("plumbing"));
    VisitDemand wiring = request("wiring", Set.of("electrical"));
    VisitDemand over = request("over", Set.of("plumbing"));
    VisitDemand good = request("good", Set.of("plumbing"));
    RunId run = solved(REQUEST);
    assertThat(runs.proposal(run).totals().placed()).isEqualTo(4);

    visits.assignByHand(taken.visit(), "ana", at(14, 0));
    visits.finish(over.visit());
    ProposedStop proposed = proposed(run, wiring);
    VisitDemand between = request("between", Set.of());
    visits.assignByHand(between.visit(), "bo", proposed.start());

    Publication publication = runs.publish(run);
    assertThat(publication.planned()).extracting(PlannedStop::visit).containsExactly(good.visit());
    assertThat(publication.skipped())
        .extracting(SkippedStop::visit, SkippedStop::code)
        .containsExactlyInAnyOrder(
            tuple(taken.visit(), "notWaiting"),
            tuple(over.visit(), "notWaiting"),
            tuple(wiring.visit(), "taken"));
    assertThat(visits.waiting(null)).extracting(VisitDemand::visit).containsExactly(wiring.visit());
  }

  @Test
  void skipsStopsOfSomebodyWhoReportedSick() {
    VisitDemand leak = request("leak", Set.of("plumbing"));
    RunId run = solved(REQUEST);
    workforce.reportAbsence("ana", MONDAY, MONDAY, "flu");
    assertThat(runs.publish(run).skipped())
        .containsExactly(
            new SkippedStop(
                leak.visit(),
                leak.caseNumber(),
                "ana",
                "notOnShift",
                runs.proposal(run).publication().skipped().get(0).values()));
    assertThat(visits.waiting(null)).containsExactly(leak);
  }

  @Test
  void neverOverlapsWhenTwoRunsArePublishedAtOnce() throws Exception {
    requestSome(10);
    RunId one = solved(REQUEST);
    RunId other = solved(REQUEST);
    CyclicBarrier together = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    List<Publication> publications = new ArrayList<>();
    for (var answer :
        threads.invokeAll(
            List.<Callable<Publication>>of(
                () -> {
                  together.await();
                  return runs.publish(one);
                },
                () -> {
                  together.await();
                  return runs.publish(other);
                }))) {
      publications.add(answer.get());
    }
    threads.shutdown();

    assertThat(publications)
        .extracting(p -> p.planned().size() + p.skipped().size())
        .containsOnly(10);
    assertThat(publications.stream().flatMap(p -> p.planned().stream()).map(PlannedStop::visit))
        .doesNotHaveDuplicates()
        .hasSize(10);
    Proposal first = runs.proposal(one);
    assertThat(heard.of(VisitPlanned.class)).hasSize(10);
    assertThat(Faults.of(rows.problem(one), first.routes())).isEmpty();
  }

  @Test
  void leavesOutWithReasonsAndPlansThePressingFirst() {
    VisitDemand noSkill = request("no skill", Set.of("hauling"));
    VisitDemand urgent =
        request(
            visit(
                "urgent", place(1, 1), 420, Set.of("plumbing"), List.of(), Priority.URGENT, null));
    VisitDemand low =
        request(visit("low", place(1, 1), 420, Set.of("plumbing"), List.of(), Priority.LOW, null));
    RunId run = solved(new RunRequest("west", MONDAY, 1, 1));

    Proposal proposal = runs.proposal(run);
    assertThat(proposal.totals().placed()).isEqualTo(1);
    assertThat(proposed(run, urgent).fixed()).isFalse();
    assertThat(proposal.leftOut())
        .extracting(LeftOut::visit)
        .containsExactly(noSkill.visit(), low.visit());
    assertThat(proposal.leftOut().get(1).reasons())
        .extracting(Reason::technician, Reason::code)
        .containsExactly(tuple("ana", "noRoom"), tuple("bo", "skillMissing"));
  }

  @Test
  void solvesAgainWithWhatIsKnownThen() {
    request("first", Set.of("plumbing"));
    RunId run = solved(REQUEST);
    request("second", Set.of("plumbing"));
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

  private RunId solved(RunRequest request) {
    RunId run = runs.open(request);
    runs.collect(run);
    runs.submit(run);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> heard.of(RoutesSolved.class).contains(new RoutesSolved(run)));
    return run;
  }

  private ProposedStop proposed(RunId run, VisitDemand visit) {
    return runs.proposal(run).routes().stream()
        .flatMap(r -> r.stops().stream())
        .filter(stop -> stop.visit().equals(visit.visit()))
        .findFirst()
        .orElseThrow();
  }

  private List<VisitDemand> requestSome(int count) {
    List<VisitDemand> demands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String skill = i % 2 == 0 ? "plumbing" : "electrical";
      var windows = i % 3 == 0 ? List.of(window(9 + i % 4, 11 + i % 4)) : List.<TimeWindow>of();
      demands.add(request(visit("visit " + i, place(i % 5, i % 4), 45, Set.of(skill), windows)));
    }
    return demands;
  }

  private VisitDemand request(String title, Set<String> skills) {
    return request(visit(title, place(1, 2), 60, skills, List.of()));
  }

  private VisitDemand request(VisitDemand visit) {
    visits.request(visit);
    return visit;
  }
}
