package callout.planning;

import static callout.planning.routing.Days.MONDAY;
import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.audit.Actor;
import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dispatcher makes a visit longer or shorter. The leak is planned with Ana from 10 to 11. */
@SpringBootTest(classes = PlanningRoom.class)
class ResizingIT {

  private static final String DORA = "dora";

  @Autowired private Visits visits;
  @Autowired private BoardMoves moves;
  @Autowired private PlanningSteps steps;
  @Autowired private StopRows stops;
  @Autowired private PlanningRoom.Town town;
  @Autowired private Heard heard;
  @Autowired private JdbcClient jdbc;

  private VisitDemand leak;
  private PlannedStop before;

  @BeforeEach
  void planTheLeak() {
    town.startAfresh();
    leak = request("leak");
    before = moves.move(DORA, new StopMove(leak.visit(), "ana", at(10, 0), null));
  }

  @Test
  void takesLongerFromNowOnWhereItIs() {
    PlannedStop after = resize(90);

    assertThat(after.end()).isEqualTo(at(11, 30));
    assertThat(after.arrivalWindow())
        .as("what was promised stays")
        .isEqualTo(before.arrivalWindow());
    assertThat(visits.find(leak.visit()).orElseThrow().work()).isEqualTo(Duration.ofMinutes(90));
    assertThat(heard.of(VisitResized.class))
        .containsExactly(new VisitResized(leak.visit(), leak.caseNumber(), before, after));
    assertThat(heard.of(VisitMoved.class)).as("nobody is asked anew").isEmpty();
  }

  @Test
  void isHeldAgainstTheSameRulesAsAMove() {
    VisitDemand check = request("check");
    moves.move(DORA, new StopMove(check.visit(), "ana", at(11, 30), null));

    assertThat(check(30)).isEmpty();
    assertThat(check(120)).extracting(FieldProblem::code).containsExactly("taken");
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> resize(120))
        .withMessageContaining("Ana is busy");
    assertThat(check(600)).extracting(FieldProblem::code).containsExactly("taken");
    assertThat(visits.stop(leak.visit())).as("nothing has changed").contains(before);
    assertThat(visits.find(leak.visit())).contains(leak);
  }

  @Test
  void leavesTheWayToTheNextVisit() {
    VisitDemand far = visit("far", place(20, 1), 60, Set.of(), List.of());
    visits.request(far);
    moves.move(DORA, new StopMove(far.visit(), "ana", at(13, 0), null));
    assertThat(check(175)).extracting(FieldProblem::code).containsExactly("too-late");
    assertThat(visits.stop(far.visit()).orElseThrow().travelSeconds()).isPositive();
  }

  @Test
  void takesBetweenFiveMinutesAndTwelveHours() {
    for (int minutes : new int[] {0, 4, 721}) {
      assertThatExceptionOfType(InvalidInput.class)
          .isThrownBy(() -> check(minutes))
          .withMessageContaining("Between 5 and 720 minutes");
    }
    assertThat(check(5)).isEmpty();
  }

  @Test
  void isNotLostToWhoeverLookedBefore() {
    Long seen = version();
    resize(90);
    assertThatExceptionOfType(StopChanged.class).isThrownBy(() -> resize(75, seen));
    assertThatExceptionOfType(StopChanged.class)
        .isThrownBy(() -> moves.move("dina", new StopMove(leak.visit(), "bo", at(10, 0), seen)));
  }

  @Test
  void isUndoneLikeAnyMove() {
    resize(90);
    moves.move(
        DORA, new StopMove(leak.visit(), "bo", at(10, 0), Duration.ofMinutes(30), version()));
    moves.takeBack(DORA, leak.visit(), version());
    assertThat(visits.find(leak.visit()).orElseThrow().work()).isEqualTo(Duration.ofMinutes(30));

    moves.undo(DORA);
    assertThat(visits.stop(leak.visit()).orElseThrow().end()).isEqualTo(at(10, 30));
    moves.undo(DORA);
    assertThat(visits.stop(leak.visit()).orElseThrow().end()).isEqualTo(at(11, 30));
    moves.undo(DORA);
    assertThat(visits.stop(leak.visit())).contains(before);
    moves.undo(DORA);
    assertThat(visits.waiting(null)).containsExactly(leak);
  }

  @Test
  void isChangedTogetherWithItsPlaceForAVisitThatWaits() {
    VisitDemand check = request("check");
    PlannedStop stop =
        moves.move(DORA, new StopMove(check.visit(), "bo", at(9, 0), Duration.ofMinutes(45), null));
    assertThat(stop.end()).isEqualTo(at(9, 45));
    moves.undo(DORA);
    assertThat(visits.waiting(null)).containsExactly(check);
  }

  @Test
  void staysPinnedAndUnderWay() {
    moves.pin(leak.visit(), version(), true);
    visits.setOff(leak.visit());
    resize(75);
    assertThat(stops.isPinned(leak.visit())).isTrue();
    assertThat(jdbc.sql("select under_way from planning_stop").query(Boolean.class).single())
        .isTrue();
  }

  @Test
  void isKeptToByAPlanningRun() {
    resize(90);
    moves.takeBack(DORA, leak.visit(), version());
    RunId run = steps.solved(new RunRequest("west", MONDAY, 1, 1));
    ProposedStop proposed = steps.proposed(run, leak);
    assertThat(Duration.between(proposed.start(), proposed.end()))
        .isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void isInTheAuditTrail() {
    Actor.as(DORA, () -> resize(90));
    assertThat(
            jdbc.sql(
                    """
                    select actor || ' ' || (detail->>'fromMinutes') || ' ' || (detail->>'toMinutes')
                    from audit_entry where action = 'visit-resized' and subject = ?
                    """)
                .param(leak.visit().toString())
                .query(String.class)
                .list())
        .containsExactly("dora 60 90");
  }

  private PlannedStop resize(int minutes) {
    return resize(minutes, version());
  }

  private PlannedStop resize(int minutes, @Nullable Long seen) {
    return moves.move(DORA, wish(minutes, seen));
  }

  private List<FieldProblem> check(int minutes) {
    return moves.check(wish(minutes, version()));
  }

  private StopMove wish(int minutes, @Nullable Long seen) {
    PlannedStop stop = visits.stop(leak.visit()).orElseThrow();
    Instant start = stop.start();
    return new StopMove(leak.visit(), stop.technician(), start, Duration.ofMinutes(minutes), seen);
  }

  private @Nullable Long version() {
    return stops.version(leak.visit());
  }

  private VisitDemand request(String title) {
    VisitDemand visit = visit(title, place(1, 1), 60, Set.of(), List.of());
    visits.request(visit);
    return visit;
  }
}
