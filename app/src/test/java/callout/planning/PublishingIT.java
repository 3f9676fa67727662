package callout.planning;

import static callout.planning.routing.Days.MONDAY;
import static callout.planning.routing.Days.ZONE;
import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callout.planning.routing.Days;
import callout.planning.routing.WorkShift;
import callout.shared.RunId;
import callout.workforce.Workforce;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to a proposal when the world has moved on, or moves at the same time. */
@SpringBootTest(
    classes = PlanningRoom.class,
    properties = "callout.planning.stop-when-unimproved-for=300ms")
class PublishingIT {

  private static final RunRequest REQUEST = new RunRequest("west", MONDAY, 1, 20);

  @Autowired private Visits visits;
  @Autowired private PlanningRuns runs;
  @Autowired private Workforce workforce;
  @Autowired private VisitRows rows;
  @Autowired private PlanRows plan;
  @Autowired private Ties ties;
  @Autowired private PromiseGuard guard;
  @Autowired private PlanningSteps steps;
  @Autowired private PlanningRoom.Town town;
  @Autowired private Heard heard;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void startAfresh() {
    town.startAfresh();
  }

  @Test
  void skipsWhatWentStaleMeanwhile() {
    VisitDemand taken = steps.request("taken", Set.of("plumbing"));
    VisitDemand wiring = steps.request("wiring", Set.of("electrical"));
    VisitDemand over = steps.request("over", Set.of("plumbing"));
    VisitDemand good = steps.request("good", Set.of("plumbing"));
    RunId run = steps.solved(REQUEST);
    assertThat(runs.proposal(run).totals().placed()).isEqualTo(4);

    visits.assignByHand(taken.visit(), "ana", at(14, 0));
    visits.finish(over.visit());
    ProposedStop proposed = steps.proposed(run, wiring);
    VisitDemand between = steps.request("between", Set.of());
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
  void leavesTimeToJudgeWhatIsToBePublished() {
    town.worksAtNight("ana"); // at work now, at six
    VisitDemand soon =
        steps.request(
            Days.visit("soon", place(3, 0), 30, Set.of("plumbing"), List.of(window(6, 7))));
    RunId run = steps.solved(REQUEST);
    assertThat(steps.proposed(run, soon).start()).isBetween(at(6, 15), at(6, 20));
    assertThat(runs.publish(run).skipped()).isEmpty();
  }

  @Test
  void beginsAtFullMinutesAsTheyAreSaid() {
    town.worksAtNight("ana");
    Clock justAfterSix = Clock.fixed(at(6, 0).plusMillis(1_500), ZONE);
    var crew = new Crew(workforce, justAfterSix);
    var collector = new ProblemCollector(crew, rows, plan, ties, guard, justAfterSix);
    assertThat(collector.collect(REQUEST).shifts())
        .filteredOn(shift -> shift.window().contains(at(6, 0)))
        .extracting(WorkShift::notBefore)
        .containsExactly(at(6, 11));
    assertThat(crew.shifts(MONDAY, 1, "west"))
        .filteredOn(shift -> shift.window().contains(at(6, 0)))
        .extracting(WorkShift::notBefore)
        .containsExactly(at(6, 1));
  }

  @Test
  void skipsStopsOfSomebodyWhoReportedSick() {
    VisitDemand leak = steps.request("leak", Set.of("plumbing"));
    RunId run = steps.solved(REQUEST);
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
  void placesEachVisitOnceWhenTwoRunsArePublishedAtOnce() throws Exception {
    steps.requestSome(10);
    RunId one = steps.solved(REQUEST);
    RunId other = steps.solved(REQUEST);
    List<Publication> publications = publishAtOnce(one, other);
    assertThat(publications)
        .extracting(p -> p.planned().size() + p.skipped().size())
        .containsOnly(10);
    assertThat(publications.stream().flatMap(p -> p.planned().stream()).map(PlannedStop::visit))
        .doesNotHaveDuplicates()
        .hasSize(10);
    assertThat(heard.of(VisitPlanned.class)).hasSize(10);
    assertNoOverlaps();
  }

  @Test
  void givesATechniciansTimeOnceWhenTwoRunsArePublishedAtOnce() throws Exception {
    steps.requestSome(8);
    RunId one = steps.solved(REQUEST);
    setWaiting("finished");
    steps.requestSome(8);
    RunId other = steps.solved(REQUEST);
    setWaiting("waiting");
    List<Publication> publications = publishAtOnce(one, other);
    assertThat(publications.stream().flatMap(p -> p.skipped().stream()))
        .isNotEmpty()
        .extracting(SkippedStop::code)
        .isSubsetOf("taken", "tooEarly", "tooLate");
    assertNoOverlaps();
  }

  private List<Publication> publishAtOnce(RunId one, RunId other) throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Publication>> answers = new ArrayList<>();
      for (RunId run : List.of(one, other)) {
        answers.add(
            threads.submit(
                () -> {
                  together.await();
                  return runs.publish(run);
                }));
      }
      return List.of(answers.get(0).get(), answers.get(1).get());
    } finally {
      threads.shutdownNow();
    }
  }

  private void assertNoOverlaps() {
    for (String technician : List.of("ana", "bo")) {
      List<PlannedStop> stops = visits.stopsOf(technician, at(0, 0), at(23, 0));
      for (int i = 1; i < stops.size(); i++) {
        PlannedStop stop = stops.get(i);
        assertThat(stops.get(i - 1).end().plusSeconds(stop.travelSeconds()))
            .isBeforeOrEqualTo(stop.start());
      }
    }
  }

  private void setWaiting(String state) {
    jdbc.sql("update planning_visit set state = ?").param(state).update();
  }
}
