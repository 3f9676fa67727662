package callout.planning;

import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Visits that begin together: what becomes of the others if one of them waits again. */
@SpringBootTest(classes = PlanningRoom.class)
class CompanionsIT {

  @Autowired private Visits visits;
  @Autowired private BoardMoves moves;
  @Autowired private StopRows stops;
  @Autowired private PlanningSteps steps;
  @Autowired private PlanningRoom.Town town;
  @Autowired private Heard heard;
  @Autowired private JdbcClient jdbc;

  private VisitDemand first;
  private VisitDemand second;

  @BeforeEach
  void planBoth() {
    town.startAfresh();
    town.hire("cy", place(2, 2), "general");
    first = steps.request("first", Set.of("general"));
    second = steps.request(beside(first));
    visits.assignByHand(first.visit(), "ana", at(10, 0));
    visits.assignByHand(second.visit(), "bo", at(10, 0));
    heard.forget();
  }

  @Test
  void mayWaitWithTheOneThatIsFreed() {
    visits.free(second.visit());
    assertThat(heard.of(CompanionLost.class))
        .containsExactly(new CompanionLost(first.visit(), first.caseNumber(), second.visit()));

    visits.waitWithOthers(first.visit());
    assertThat(visits.isWaiting(first.visit())).isTrue();
    assertThat(heard.of(VisitTakenBack.class)).allMatch(VisitTakenBack::withOthers).hasSize(1);
  }

  @Test
  void mayWaitWithTheOneThatADispatcherTakesBackButNotWithAnUndo() {
    moves.takeBack("daria", first.visit(), seen(first));
    assertThat(lost()).containsExactly(second.visit());

    heard.forget();
    moves.undo("daria"); // puts it back
    visits.free(second.visit());
    moves.move("daria", new StopMove(second.visit(), "cy", at(10, 0), null));
    heard.forget();
    moves.undo("daria"); // takes it back, and it alone
    assertThat(lost()).isEmpty();
  }

  @Test
  void goAlongToAnotherTimeAndBack() {
    move(first, at(10, 30));
    assertThat(starts()).containsExactly(at(10, 30), at(10, 30));
    assertThat(stops.find(second.visit())).get().matches(stop -> stop.technician().equals("bo"));
    assertThat(heard.of(VisitMoved.class))
        .extracting(VisitMoved::visit)
        .containsExactly(first.visit(), second.visit());

    moves.undo("daria");
    assertThat(starts()).containsExactly(at(10, 0), at(10, 0));
  }

  @Test
  void goNowhereIfARuleSpeaksAgainstItForOneOfThem() {
    stops.pin(second.visit(), true);
    assertThat(broken(new StopMove(first.visit(), "ana", at(10, 30), seen(first))))
        .containsExactly("pinned-along");
    stops.pin(second.visit(), false);

    VisitDemand busy = steps.request("busy", Set.of("general"));
    visits.assignByHand(busy.visit(), "bo", at(12, 0));
    var onto = new StopMove(first.visit(), "ana", at(11, 50), seen(first));
    assertThat(moves.check(onto)).anyMatch(problem -> problem.message().startsWith("Bo"));
    assertThatThrownBy(() -> moves.move("daria", onto)).isInstanceOf(InvalidInput.class);
    assertThat(starts()).containsExactly(at(10, 0), at(10, 0));

    visits.setOff(second.visit());
    assertThat(broken(new StopMove(first.visit(), "ana", at(10, 30), seen(first))))
        .containsExactly("not-together");
  }

  @Test
  void stayWhereSomebodyIsUnderWayOrHasPinnedThem() {
    visits.setOff(first.visit());
    visits.free(second.visit());
    assertThat(lost()).isEmpty();

    visits.assignByHand(second.visit(), "cy", at(10, 0));
    stops.pin(second.visit(), true);
    visits.free(first.visit());
    assertThat(lost()).isEmpty();
  }

  @Test
  void bindTheMissingOneToTheirBeginningUntilItIsOver() {
    visits.free(second.visit());
    var later = new StopMove(second.visit(), "cy", at(11, 0), null);
    assertThat(broken(later)).contains("not-together");
    var alsoFirst = new StopMove(second.visit(), "ana", at(12, 0), null);

    jdbc.sql("update planning_stop set start_at = ?::timestamptz where visit_id = ?")
        .params(at(5, 0).toString(), first.visit().value())
        .update();
    assertThat(broken(later)).doesNotContain("not-together");
    assertThat(broken(alsoFirst)).contains("comes-already");
  }

  private void move(VisitDemand visit, Instant start) {
    String technician = stops.find(visit.visit()).orElseThrow().technician();
    moves.move("daria", new StopMove(visit.visit(), technician, start, seen(visit)));
  }

  private long seen(VisitDemand visit) {
    return Objects.requireNonNull(stops.version(visit.visit()));
  }

  private List<Instant> starts() {
    return Stream.of(first, second)
        .flatMap(visit -> stops.find(visit.visit()).stream())
        .map(PlannedStop::start)
        .toList();
  }

  private List<String> broken(StopMove move) {
    return moves.check(move).stream().map(FieldProblem::code).toList();
  }

  private List<VisitId> lost() {
    return heard.of(CompanionLost.class).stream().map(CompanionLost::visit).toList();
  }

  private static VisitDemand beside(VisitDemand first) {
    return new VisitDemand(
        VisitId.next(),
        first.caseNumber(),
        first.order(),
        first.areaCode(),
        first.zone(),
        first.place(),
        first.work(),
        first.skills(),
        first.windows(),
        first.priority(),
        first.dueBy(),
        first.title(),
        "",
        VisitNeeds.NONE.withTogether(first.visit()));
  }
}
