package callout.planning;

import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.visit;
import static callout.planning.routing.Days.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What a dispatcher does to the plan by hand on the board. */
@SpringBootTest(classes = PlanningRoom.class)
class BoardMovesIT {

  private static final String DORA = "dora";
  private static final String DINA = "dina";

  @Autowired private Visits visits;
  @Autowired private BoardMoves moves;
  @Autowired private StopRows stops;
  @Autowired private PlanningRoom.Town town;
  @Autowired private Heard heard;

  @BeforeEach
  void startAfresh() {
    town.startAfresh();
  }

  @Test
  void putsAWaitingVisitIntoADay() {
    VisitDemand leak = request("leak", Set.of());
    PlannedStop stop = move(DORA, leak, "ana", at(10, 0), null);

    assertThat(visits.stop(leak.visit())).contains(stop);
    assertThat(stop.arrivalWindow()).isEqualTo(new TimeWindow(at(9, 30), at(10, 45)));
    assertThat(visits.waiting(null)).isEmpty();
    assertThat(heard.of(VisitPlanned.class))
        .containsExactly(new VisitPlanned(leak.visit(), leak.caseNumber(), stop));
  }

  @Test
  void keepsThePromiseWhenAVisitIsMovedWithinIt() {
    VisitDemand leak = request("leak", Set.of());
    PlannedStop before = move(DORA, leak, "ana", at(10, 0), null);
    PlannedStop after = move(DORA, leak, "bo", at(10, 30), version(leak));

    assertThat(after.technician()).isEqualTo("bo");
    assertThat(after.arrivalWindow()).isEqualTo(before.arrivalWindow());
    assertThat(visits.openStopsOf("ana")).isEmpty();
    assertThat(heard.of(VisitMoved.class))
        .containsExactly(new VisitMoved(leak.visit(), leak.caseNumber(), before, after, false));
  }

  @Test
  void namesEveryBrokenRuleAtOnce() {
    VisitDemand wiring =
        visit("wiring", place(1, 1), 60, Set.of("electrical"), List.of(window(9, 11)));
    visits.request(wiring);
    assertThat(moves.check(new StopMove(wiring.visit(), "ana", at(18, 0), null)))
        .extracting(FieldProblem::code)
        .containsExactly("skill-missing", "outside-window", "not-on-shift");
    assertThat(moves.check(new StopMove(wiring.visit(), "bo", at(10, 0), null))).isEmpty();
    assertThat(visits.isWaiting(wiring.visit())).as("a check changes nothing").isTrue();
  }

  @Test
  void saysOfAStartThatIsOverNothingElseThatTimeWouldForbid() {
    VisitDemand wiring = request("wiring", Set.of("electrical"));
    assertThat(moves.check(new StopMove(wiring.visit(), "ana", at(5, 40), null)))
        .extracting(FieldProblem::code)
        .containsExactly("skill-missing", "start-over");
  }

  @Test
  void refusesAMoveOutOfThePromise() {
    VisitDemand leak = request("leak", Set.of());
    PlannedStop before = move(DORA, leak, "ana", at(10, 0), null);
    assertThatExceptionOfType(PromiseAtRisk.class)
        .isThrownBy(() -> move(DORA, leak, "ana", at(13, 0), version(leak)))
        .satisfies(
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .extracting(FieldProblem::message)
                    .asString()
                    .contains(leak.caseNumber() + " was promised an arrival Mon, Nov 23")
                    .contains("09:30–10:45"));
    assertThat(visits.stop(leak.visit())).contains(before);
    assertThat(heard.of(VisitMoved.class)).isEmpty();
  }

  @Test
  void doesNotStandInItsOwnWay() {
    VisitDemand leak = request("leak", Set.of());
    move(DORA, leak, "ana", at(10, 0), null);
    assertThat(moves.check(new StopMove(leak.visit(), "ana", at(10, 15), version(leak)))).isEmpty();
    assertThat(move(DORA, leak, "ana", at(10, 15), version(leak)).start()).isEqualTo(at(10, 15));
  }

  @Test
  void refusesWhatSomebodyElseHasMovedMeanwhile() {
    VisitDemand leak = request("leak", Set.of());
    move(DORA, leak, "ana", at(10, 0), null);
    Long seen = version(leak);
    move(DINA, leak, "bo", at(10, 0), seen);

    assertThatExceptionOfType(StopChanged.class)
        .isThrownBy(() -> move(DORA, leak, "ana", at(10, 15), seen))
        .withMessageContaining(leak.caseNumber().value());
    assertThatExceptionOfType(StopChanged.class)
        .as("it was seen waiting")
        .isThrownBy(() -> move(DORA, leak, "ana", at(10, 15), null));
    moves.takeBack(DINA, leak.visit(), version(leak));
    assertThatExceptionOfType(StopChanged.class)
        .isThrownBy(() -> moves.takeBack(DORA, leak.visit(), seen));
    move(DINA, leak, "ana", at(10, 0), null);
    assertThatExceptionOfType(StopChanged.class)
        .as("back in its place, but another stop")
        .isThrownBy(() -> move(DORA, leak, "ana", at(10, 15), seen));
  }

  @Test
  void letsAVisitWaitAgain() {
    VisitDemand leak = request("leak", Set.of());
    PlannedStop stop = move(DORA, leak, "ana", at(10, 0), null);
    moves.takeBack(DORA, leak.visit(), version(leak));

    assertThat(visits.waiting(null)).containsExactly(leak);
    assertThat(heard.of(VisitTakenBack.class))
        .containsExactly(new VisitTakenBack(leak.visit(), leak.caseNumber(), stop, false));
  }

  @Test
  void undoesOnesOwnMovesOneByOne() {
    VisitDemand leak = request("leak", Set.of());
    PlannedStop first = move(DORA, leak, "ana", at(10, 0), null);
    PlannedStop second = move(DORA, leak, "bo", at(10, 15), version(leak));
    moves.takeBack(DORA, leak.visit(), version(leak));
    assertThat(moves.undoable(DINA)).as("another's moves are another's").isEmpty();

    moves.undo(DORA);
    assertThat(visits.stop(leak.visit())).contains(second);
    moves.undo(DORA);
    assertThat(visits.stop(leak.visit())).contains(first);
    moves.undo(DORA);
    assertThat(visits.isWaiting(leak.visit())).isTrue();
    assertThatExceptionOfType(NothingToUndo.class).isThrownBy(() -> moves.undo(DORA));
  }

  @Test
  void undoesNothingThatSomebodyHasChangedSinceOrThatNoLongerFits() {
    VisitDemand leak = request("leak", Set.of());
    move(DORA, leak, "ana", at(10, 0), null);
    move(DORA, leak, "bo", at(10, 0), version(leak));
    VisitDemand check = request("check", Set.of());
    move(DINA, check, "ana", at(10, 0), null);
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> moves.undo(DORA))
        .withMessageContaining("Ana is busy");

    moves.undo(DINA);
    move(DINA, leak, "bo", at(10, 30), version(leak));
    assertThatExceptionOfType(StopChanged.class).isThrownBy(() -> moves.undo(DORA));
  }

  @Test
  void leavesAVisitThatIsOverWhereItWas() {
    VisitDemand leak = request("leak", Set.of());
    move(DORA, leak, "ana", at(10, 0), null);
    visits.finish(leak.visit());
    assertThatExceptionOfType(VisitNotWaiting.class)
        .isThrownBy(() -> move(DORA, leak, "bo", at(10, 0), version(leak)));
    assertThatExceptionOfType(VisitNotWaiting.class)
        .isThrownBy(() -> moves.takeBack(DORA, leak.visit(), version(leak)));
  }

  private PlannedStop move(
      String staff, VisitDemand visit, String technician, Instant start, @Nullable Long seen) {
    return moves.move(staff, new StopMove(visit.visit(), technician, start, seen));
  }

  private Long version(VisitDemand visit) {
    Long version = stops.version(visit.visit());
    assertThat(version).isNotNull();
    return version;
  }

  private VisitDemand request(String title, Set<String> skills) {
    VisitDemand visit = visit(title, place(1, 1), 60, skills, List.of());
    visits.request(visit);
    return visit;
  }
}
