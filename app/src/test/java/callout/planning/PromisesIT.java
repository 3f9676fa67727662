package callout.planning;

import static callout.planning.routing.Days.MONDAY;
import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.visit;
import static callout.planning.routing.Days.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.RiskId;
import callout.shared.RunId;
import callout.shared.TimeWindow;
import callout.workforce.Absence;
import callout.workforce.Absences;
import callout.workforce.Workforce;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/** What customers were promised holds at every door of planning, until somebody decides. */
@SpringBootTest(
    classes = PlanningRoom.class,
    properties = "callout.planning.stop-when-unimproved-for=300ms")
class PromisesIT {

  private static final String DORA = "dora";
  private static final RunRequest MONDAYS = new RunRequest("west", MONDAY, 1, 20);

  @Autowired private Visits visits;
  @Autowired private BoardMoves moves;
  @Autowired private Promises promises;
  @Autowired private PromiseDecisions decisions;
  @Autowired private PlanningRuns runs;
  @Autowired private Workforce workforce;
  @Autowired private Absences absences;
  @Autowired private StopRows stops;
  @Autowired private PlanningSteps steps;
  @Autowired private PlanningRoom.Town town;
  @Autowired private Heard heard;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void startAfresh() {
    town.startAfresh();
  }

  @Test
  void holdWhileTheVisitWaitsAgain() {
    VisitDemand leak = planned(at(10, 0));
    moves.takeBack(DORA, leak.visit(), version(leak));

    atRisk(() -> moves.move(DORA, new StopMove(leak.visit(), "ana", at(13, 0), null)));
    atRisk(() -> visits.assignByHand(leak.visit(), "ana", at(13, 0)));
    assertThat(visits.technicianOptions(leak.visit()))
        .as("the earliest start that keeps the promise")
        .extracting(TechnicianOption::earliestStart)
        .containsOnly(at(9, 30));
    visits.assignByHand(leak.visit(), "bo", at(10, 40));
    assertThat(stop(leak).arrivalWindow()).isEqualTo(new TimeWindow(at(9, 30), at(10, 45)));
  }

  @Test
  void nameNoTimeAtWhichNobodyCanBeThere() {
    VisitDemand first = request("first");
    Instant soonest =
        visits.technicianOptions(first.visit()).stream()
            .filter(option -> option.technician().equals("ana"))
            .findFirst()
            .orElseThrow()
            .earliestStart();
    visits.assignByHand(first.visit(), "ana", soonest);
    assertThat(soonest).isBefore(at(8, 15));
    assertThat(stop(first).arrivalWindow().start()).as("she is there").isEqualTo(soonest);
  }

  @Test
  void areKeptByRunsAndAskedAboutWhereAProposalBreaksThem() {
    VisitDemand leak = request("leak");
    RunId stale = steps.solved(MONDAYS);
    moves.move(DORA, new StopMove(leak.visit(), "bo", at(13, 0), null));
    moves.takeBack(DORA, leak.visit(), version(leak));

    ProposedStop proposed = steps.proposed(stale, leak);
    assertThat(proposed.start()).isBefore(at(12, 0));
    assertThat(runs.publish(stale).skipped())
        .extracting(SkippedStop::code)
        .containsExactly("promiseAtRisk");
    PromiseRisk risk = promises.risk(raised(RiskCause.REPLAN));
    assertThat(Objects.requireNonNull(risk.wish()).start()).isEqualTo(proposed.start());

    RunId fresh = steps.solved(MONDAYS);
    assertThat(runs.publish(fresh).planned())
        .singleElement()
        .satisfies(
            stop -> assertThat(stop.start()).isBetween(at(12, 30), at(13, 44)),
            stop ->
                assertThat(stop.arrivalWindow()).isEqualTo(new TimeWindow(at(12, 30), at(13, 45))));
    assertThat(heard.of(PromiseSettled.class)).as("nothing is left to decide").hasSize(1);
  }

  @Test
  void areAskedAboutOnceAndKeptWithAPin() {
    VisitDemand leak = planned(at(10, 0));
    RiskId risk = ask(leak, at(13, 0));
    assertThatExceptionOfType(DecisionPending.class).isThrownBy(() -> ask(leak, at(14, 0)));
    act(() -> decisions.keep(risk));

    assertThat(stop(leak).start()).isEqualTo(at(10, 0));
    assertThatExceptionOfType(InvalidInput.class)
        .as("within the promise, but pinned")
        .isThrownBy(() -> move(leak, at(10, 15)))
        .withMessageContaining("pinned");
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> moves.takeBack(DORA, leak.visit(), version(leak)));
    moves.pin(leak.visit(), version(leak), false);
    move(leak, at(10, 15));
    assertThat(stop(leak).start()).isEqualTo(at(10, 15));
  }

  @Test
  void changeToTheWindowThatTheCustomerAgreesTo() {
    VisitDemand leak = planned(at(10, 0));
    RiskId risk = ask(leak, at(13, 0));
    act(() -> decisions.offer(risk, "bo", at(13, 0)));
    assertThat(stop(leak).start()).as("until the customer agrees").isEqualTo(at(10, 0));
    act(() -> decisions.answer(risk, true, null));
    assertThat(promises.fits(risk)).isTrue();
    act(() -> decisions.moveAsAgreed(risk));

    assertThat(stop(leak).technician()).isEqualTo("bo");
    assertThat(promises.of(leak.visit())).contains(new TimeWindow(at(12, 30), at(13, 45)));
    assertThat(heard.of(VisitMoved.class)).singleElement().matches(VisitMoved::decided);
  }

  @Test
  void giveWayToADecisionWhateverHadBeenWishedFor() {
    VisitDemand leak = visit("leak", place(1, 1), 60, Set.of(), List.of(window(10, 11)));
    visits.request(leak);
    moves.move(DORA, new StopMove(leak.visit(), "ana", at(10, 0), null));
    RiskId first = ask(leak, at(13, 0));
    act(() -> decisions.offer(first, "ana", at(13, 0)));
    act(() -> decisions.answer(first, true, null));
    assertThat(promises.fits(first)).isTrue();
    act(() -> decisions.moveAsAgreed(first));
    assertThat(stop(leak).start()).isEqualTo(at(13, 0));
    move(leak, at(13, 15));
    assertThat(stop(leak).start()).as("within what was agreed").isEqualTo(at(13, 15));

    RiskId second = ask(leak, at(9, 0));
    act(() -> decisions.wish(second, "ana", at(9, 0), "An emergency elsewhere."));
    act(() -> decisions.override(second, "People before pipes."));
    assertThat(stop(leak).start()).isEqualTo(at(9, 0));
    move(leak, at(9, 15));
    assertThat(stop(leak).start()).as("within what is promised now").isEqualTo(at(9, 15));
  }

  @Test
  void stayIfTheOfferedPlaceIsTakenMeanwhile() {
    VisitDemand leak = planned(at(10, 0));
    RiskId risk = ask(leak, at(13, 0));
    act(() -> decisions.offer(risk, "bo", at(13, 0)));
    visits.assignByHand(request("check").visit(), "bo", at(13, 0));

    act(() -> decisions.answer(risk, true, null));
    assertThat(promises.fits(risk)).isFalse();
    assertThat(promises.of(leak.visit())).contains(new TimeWindow(at(9, 30), at(10, 45)));
  }

  @Test
  void giveWayToASupervisorWithAReason() {
    VisitDemand leak = planned(at(10, 0));
    RiskId risk = ask(leak, at(13, 0));
    act(() -> decisions.wish(risk, "ana", at(14, 0), "An emergency elsewhere."));
    act(() -> decisions.override(risk, "People before pipes."));

    assertThat(stop(leak).start()).isEqualTo(at(14, 0));
    assertThat(promises.of(leak.visit())).contains(new TimeWindow(at(13, 30), at(14, 45)));
  }

  @Test
  void areAtRiskOnceTheirTechnicianIsAbsent() {
    VisitDemand leak = planned(at(10, 0));
    VisitDemand later = request("later");
    visits.assignByHand(later.visit(), "ana", at(14, 0));
    workforce.reportAbsence("ana", MONDAY, MONDAY, "flu");
    workforce.reportAbsence("ana", MONDAY, MONDAY, "flu, said twice");

    assertThat(heard.of(PromiseRisked.class))
        .extracting(PromiseRisked::visit)
        .containsExactly(leak.visit(), later.visit());
    RiskId risk = heard.of(PromiseRisked.class).get(0).id();
    assertThatExceptionOfType(InvalidInput.class)
        .as("nobody is there to keep it")
        .isThrownBy(() -> act(() -> decisions.keep(risk)))
        .satisfies(
            refused ->
                assertThat(refused.problems())
                    .extracting(FieldProblem::field)
                    .containsExactly("promiseDecision"));
    moves.move(DORA, new StopMove(leak.visit(), "bo", at(10, 0), version(leak)));
    assertThat(heard.of(PromiseSettled.class)).extracting(PromiseSettled::id).containsExactly(risk);
  }

  @Test
  void needNoDecisionOnceTheTechnicianIsBackAndAnotherOneWhenSickAgain() {
    planned(at(10, 0));
    workforce.reportAbsence("ana", MONDAY, MONDAY, "flu");
    RiskId risk = heard.of(PromiseRisked.class).get(0).id();
    workforce.reportAbsence("ana", MONDAY, MONDAY.plusDays(3), "flu, longer");
    List<Absence> reported = absences.from(MONDAY);
    absences.end(reported.get(0).id(), MONDAY);
    assertThat(heard.of(PromiseSettled.class)).as("away for another reason").isEmpty();
    absences.end(reported.get(1).id(), MONDAY);
    assertThat(heard.of(PromiseSettled.class)).extracting(PromiseSettled::id).containsExactly(risk);

    workforce.reportAbsence("ana", MONDAY, MONDAY, "flu again");
    assertThat(heard.of(PromiseRisked.class)).hasSize(2);
  }

  @Test
  void areNotKeptByAVisitWithoutAPlace() {
    VisitDemand leak = planned(at(10, 0));
    RiskId risk = ask(leak, at(13, 0));
    moves.takeBack(DORA, leak.visit(), version(leak));
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> act(() -> decisions.keep(risk)))
        .withMessageContaining("has no place");
  }

  @Test
  void giveUpTheirOwnPlaceForAnotherOne() {
    VisitDemand leak = planned(at(8, 30));
    RiskId risk = ask(leak, at(13, 0));
    assertThat(promises.technicianOptions(risk))
        .filteredOn(option -> option.technician().equals("ana"))
        .extracting(TechnicianOption::earliestStart)
        .as("from the first thing of that very day")
        .allMatch(start -> start.isBefore(at(8, 30)));
  }

  @Test
  void areNotKeptOnceTheyAreOver() {
    VisitDemand leak = planned(at(10, 0));
    RiskId risk = ask(leak, at(13, 0));
    town.jdbc()
        .sql("update planning_risk set promised_from = ?, promised_to = ? where id = ?")
        .params(Timestamp.from(at(5, 0)), Timestamp.from(at(6, 0)), risk.value())
        .update();
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> act(() -> decisions.keep(risk)))
        .withMessageContaining("05:00–06:00 is over");
  }

  @Test
  void areNotAskedAboutWhereTheTechnicianIsOnTheWay() {
    VisitDemand leak = planned(at(10, 0));
    stops.setOff(leak.visit());
    workforce.reportAbsence("ana", MONDAY, MONDAY, "flu");
    assertThat(heard.of(PromiseRisked.class)).isEmpty();
  }

  @Test
  void needNoDecisionOnceTheVisitIsOver() {
    VisitDemand leak = planned(at(10, 0));
    RiskId risk = ask(leak, at(13, 0));
    act(() -> decisions.offer(risk, "bo", at(13, 0)));
    visits.finish(leak.visit());
    assertThat(heard.of(PromiseSettled.class)).extracting(PromiseSettled::id).contains(risk);
  }

  @Test
  void areNotAskedAboutWhereTheVisitCouldNotBeAnyway() {
    VisitDemand leak = planned(at(10, 0));
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> ask(leak, at(18, 0)))
        .withMessageContaining("shift");
    assertThat(heard.of(PromiseRisked.class)).isEmpty();
  }

  private void atRisk(ThrowingCallable change) {
    assertThatExceptionOfType(PromiseAtRisk.class)
        .isThrownBy(change)
        .withMessageContaining(" was promised an arrival");
  }

  private RiskId ask(VisitDemand visit, Instant start) {
    return promises.ask(new StopMove(visit.visit(), "ana", start, version(visit)));
  }

  private RiskId raised(RiskCause cause) {
    return heard.of(PromiseRisked.class).stream()
        .filter(risk -> risk.cause() == cause)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void act(Runnable step) {
    transaction.executeWithoutResult(status -> step.run());
  }

  private <T> void act(Supplier<T> step) {
    transaction.executeWithoutResult(
        status -> {
          T unused = step.get();
        });
  }

  private VisitDemand planned(Instant start) {
    VisitDemand leak = request("leak");
    moves.move(DORA, new StopMove(leak.visit(), "ana", start, null));
    return leak;
  }

  private void move(VisitDemand visit, Instant start) {
    moves.move(DORA, new StopMove(visit.visit(), "ana", start, version(visit)));
  }

  private PlannedStop stop(VisitDemand visit) {
    return visits.stop(visit.visit()).orElseThrow();
  }

  private Long version(VisitDemand visit) {
    return Objects.requireNonNull(stops.version(visit.visit()));
  }

  private VisitDemand request(String title) {
    VisitDemand visit = visit(title, place(1, 1), 60, Set.of(), List.of());
    visits.request(visit);
    return visit;
  }
}
