package callout.planning;

import static callout.planning.routing.Days.MONDAY;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import callout.shared.RunId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What may happen to a run between its submit and the word that it is solved. */
@SpringBootTest(
    classes = PlanningRoom.class,
    properties = {
      "callout.planning.stop-when-unimproved-for=300ms",
      "callout.planning.announce-pause=10ms"
    })
class SolverDeskIT {

  @Autowired private Visits visits;
  @Autowired private PlanningRuns runs;
  @Autowired private SolverDesk desk;
  @Autowired private ClaimRows claims;
  @Autowired private PlanningRoom.Town town;
  @Autowired private Heard heard;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @BeforeEach
  void startAfresh() {
    town.startAfresh();
  }

  @AfterEach
  void openTheDesk() {
    if (!desk.isRunning()) {
      desk.start();
    }
  }

  @Test
  void startsAfterTheTransactionOnly() {
    RunId run = easyRun();
    var transaction = new TransactionTemplate(transactions);
    transaction.executeWithoutResult(
        status -> {
          runs.submit(run);
          status.setRollbackOnly();
        });
    await().during(Duration.ofMillis(500)).until(() -> state(run) == RunState.COLLECTED);
    transaction.executeWithoutResult(status -> runs.submit(run));
    awaitTold(run);
  }

  @Test
  void solvesOnceHoweverOftenItIsSubmitted() {
    RunId run = easyRun();
    for (int i = 0; i < 5; i++) {
      runs.submit(run);
    }
    awaitTold(run);
    runs.submit(run);
    await().during(Duration.ofMillis(500)).until(() -> heard.of(RoutesSolved.class).size() == 1);
    assertThat(state(run)).isEqualTo(RunState.SOLVED);
  }

  @Test
  void leavesARunToTheNodeThatShowsAHeartbeat() {
    RunId run = easyRun();
    Claim theirs = claims.take(run).orElseThrow();
    runs.submit(run);
    await().during(Duration.ofMillis(500)).until(() -> heard.of(RoutesSolved.class).isEmpty());
    assertThat(claims.beat(theirs)).isEqualTo(ClaimRows.Pulse.HELD);
  }

  @Test
  void takesOverFromANodeThatIsSilent() {
    RunId run = easyRun();
    Claim theirs = claims.take(run).orElseThrow();
    jdbc.sql("update planning_run set heartbeat_at = heartbeat_at - interval '21 seconds'")
        .update();
    runs.submit(run);
    awaitTold(run);
    assertThat(claims.beat(theirs)).isEqualTo(ClaimRows.Pulse.LOST);
    assertThat(claims.solved(theirs, Solution.of(List.of(), List.of(), "late", 0), true)).isFalse();
    assertThat(runs.proposal(run).score()).isNotEqualTo("late");
  }

  @Test
  void givesARunBackAtShutdownSoThatAnotherNodeCanTakeIt() {
    RunId run = endlessRun();
    runs.submit(run);
    await().until(() -> state(run) == RunState.SOLVING);
    desk.stop();
    assertThat(state(run)).isEqualTo(RunState.COLLECTED);
    assertThat(heard.of(RoutesSolved.class)).isEmpty();

    jdbc.sql("update planning_run set solve_seconds = 1").update();
    desk.start();
    runs.submit(run);
    awaitTold(run);
  }

  @Test
  void saysWhyItFailed() {
    RunId run = easyRun();
    jdbc.sql("update planning_run set problem = jsonb_set(problem, '{crew}', '[]')").update();
    runs.submit(run);
    awaitTold(run);
    Proposal proposal = runs.proposal(run);
    assertThat(proposal.state()).isEqualTo(RunState.FAILED);
    assertThat(proposal.message())
        .isEqualTo("Solving ended with a fault (IllegalArgumentException).");

    runs.solveAgain(run, 5);
    runs.submit(run);
    await().until(() -> heard.of(RoutesSolved.class).size() == 2);
    assertThat(runs.proposal(run).message()).isNull();
    assertThat(state(run)).isEqualTo(RunState.SOLVED);
  }

  @Test
  void triesAgainWhenNobodyListensYet() {
    RunId run = easyRun();
    heard.refuseNext(2);
    runs.submit(run);
    awaitTold(run);
    assertThat(heard.of(RoutesSolved.class)).hasSize(1);
    assertThat(outboxRows()).isEqualTo(1);
  }

  @Test
  void keepsWhatItFoundAndTellsItAtTheNextSubmit() {
    RunId run = easyRun();
    heard.refuseNext(4);
    runs.submit(run);
    await().until(() -> state(run) == RunState.SOLVED);
    assertThat(runs.proposal(run).totals().placed()).isEqualTo(1);
    assertThat(outboxRows()).isZero();
    runs.submit(run);
    awaitTold(run);
    assertThat(outboxRows()).isEqualTo(1);
  }

  @Test
  void stopsSearchingForADiscardedRun() {
    RunId run = endlessRun();
    runs.submit(run);
    await().until(() -> state(run) == RunState.SOLVING);
    runs.discard(run);
    RunId next = easyRun();
    runs.submit(next);
    awaitTold(next);
    assertThat(state(run)).isEqualTo(RunState.DISCARDED);
    assertThat(heard.of(RoutesSolved.class)).containsExactly(new RoutesSolved(next));
  }

  @Test
  void refusesToSolveWhatWasNotCollected() {
    RunId run = runs.open(new RunRequest(null, MONDAY, 1, 20));
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> runs.submit(run));
  }

  private RunId easyRun() {
    visits.request(visit("easy", place(1, 1), 30, Set.of("plumbing"), List.of()));
    return collected();
  }

  /** Searches for ten minutes, since not all visits can be placed. */
  private RunId endlessRun() {
    visits.request(visit("impossible", place(1, 1), 30, Set.of("hauling"), List.of()));
    visits.request(visit("possible", place(1, 1), 30, Set.of("plumbing"), List.of()));
    visits.request(visit("also possible", place(1, 2), 30, Set.of("plumbing"), List.of()));
    RunId run = collected();
    visits.waiting(null).forEach(visit -> visits.finish(visit.visit()));
    return run;
  }

  private RunId collected() {
    RunId run = runs.open(new RunRequest(null, MONDAY, 1, 600));
    runs.collect(run);
    return run;
  }

  private RunState state(RunId run) {
    return runs.proposal(run).state();
  }

  private long outboxRows() {
    return jdbc.sql("select count(*) from journal_event where type = 'RoutesSolved'")
        .query(Long.class)
        .single();
  }

  private void awaitTold(RunId run) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> heard.of(RoutesSolved.class).contains(new RoutesSolved(run)));
  }
}
