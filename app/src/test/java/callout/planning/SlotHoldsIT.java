package callout.planning;

import static callout.planning.routing.Days.MONDAY;
import static callout.planning.routing.Days.ZONE;
import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.AtOnce;
import callout.shared.CaseNumber;
import callout.shared.HoldId;
import callout.shared.InvalidInput;
import callout.shared.RunId;
import callout.workforce.Workforce;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A time is held for one and taken for all others. Only Ana can do plumbing. */
@SpringBootTest(classes = PlanningRoom.class)
class SlotHoldsIT {

  private static final SlotWish LEAK =
      new SlotWish("west", ZONE, place(1, 1), Duration.ofHours(1), Set.of("plumbing"), List.of());
  private static final CaseNumber CASE = CaseNumber.of("C-000777");

  @Autowired private SlotHolds holds;
  @Autowired private SlotUse use;
  @Autowired private Workforce workforce;
  @Autowired private Visits visits;
  @Autowired private BoardMoves moves;
  @Autowired private PlanningRuns runs;
  @Autowired private PlanningRoom.Town town;
  @Autowired private PlanningSteps steps;
  @Autowired private Heard heard;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void startAfresh() {
    town.startAfresh();
  }

  @Test
  void holdsATimeForTenMinutes() {
    HeldSlot slot = holds.hold("eve", LEAK, at(10, 0));

    assertThat(slot.technician()).isEqualTo("ana");
    assertThat(slot.until()).isEqualTo(at(6, 10));
    assertThat(slot.window().contains(at(10, 0))).isTrue();
    assertThat(holds.find(slot.id())).contains(slot);
    assertThat(heard.of(SlotHeld.class))
        .containsExactly(new SlotHeld(slot.id(), at(10, 0), at(6, 10)));
  }

  @Test
  void keepsOneSystemFromHoldingEverything() {
    holds.hold("api-1/eve", LEAK, at(10, 0));
    jdbc.sql(
            """
            insert into planning_hold
            select gen_random_uuid(), 'api-1/' || n, technician, area_code, zone, latitude,
              longitude, start_at + make_interval(years => n), end_at + make_interval(years => n),
              arrival_from, arrival_to, held_until, null
            from planning_hold, generate_series(1, 29) n
            """)
        .update();
    assertThatExceptionOfType(TooManySlotsHeld.class)
        .isThrownBy(() -> holds.hold("api-1/adam", LEAK, at(12, 0)));
    assertThat(holds.hold("api-1/eve", LEAK, at(12, 0)).start())
        .as("instead of the one held before")
        .isEqualTo(at(12, 0));
    assertThat(holds.hold("api-2/adam", LEAK, at(10, 0)).start()).isEqualTo(at(10, 0));
  }

  @Test
  void isTakenForOtherCustomersForDispatchersAndForTheBoard() {
    holds.hold("eve", LEAK, at(10, 0));
    VisitDemand other = steps.request("other", Set.of("plumbing"));

    assertThatExceptionOfType(SlotTaken.class)
        .isThrownBy(() -> holds.hold("adam", LEAK, at(10, 30)));
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> visits.assignByHand(other.visit(), "ana", at(10, 30)))
        .withMessageContaining("kept free")
        .withMessageContaining("for a request");
    assertThat(moves.check(new StopMove(other.visit(), "ana", at(10, 30), null)))
        .extracting(problem -> problem.code())
        .containsExactly("held");
    assertThat(visits.assignByHand(other.visit(), "ana", at(12, 0)).start()).isEqualTo(at(12, 0));
  }

  @Test
  void isTakenForAPlanningRun() {
    HeldSlot slot = holds.hold("eve", LEAK, at(10, 0));
    steps.requestSome(8);
    RunId run = steps.solved(new RunRequest("west", MONDAY, 1, 2));
    runs.publish(run);

    assertThat(visits.stopsOf("ana", at(0, 0), at(23, 0)))
        .isNotEmpty()
        .noneMatch(stop -> stop.start().isBefore(slot.end()) && slot.start().isBefore(stop.end()));
    assertThat(use.use(slot.id(), leak().visit())).isTrue();
  }

  @Test
  void isLeftOutOfAPlanThatWasSolvedBefore() {
    steps.requestSome(12);
    RunId run = steps.solved(new RunRequest("west", MONDAY, 1, 2));
    ProposedStop first =
        runs.proposal(run).routes().stream()
            .filter(route -> route.technician().equals("ana"))
            .flatMap(route -> route.stops().stream())
            .filter(stop -> !stop.start().isBefore(at(8, 30)))
            .findFirst()
            .orElseThrow();
    HeldSlot slot = holds.hold("eve", LEAK, first.start());

    Publication published = runs.publish(run);

    assertThat(published.skipped())
        .extracting(SkippedStop::visit)
        .as("stops in held time")
        .contains(first.visit());
    assertThat(use.use(slot.id(), leak().visit())).isTrue();
  }

  @Test
  void givesOneOfTwoCustomersTheSameTime() throws Exception {
    for (int round = 0; round < 8; round++) {
      town.startAfresh();
      List<Object> answers =
          AtOnce.answers(
              () -> holds.hold("eve", LEAK, at(10, 0)), () -> holds.hold("adam", LEAK, at(10, 15)));
      assertThat(answers).filteredOn(HeldSlot.class::isInstance).hasSize(1);
      assertThat(answers).filteredOn(SlotTaken.class::isInstance).hasSize(1);
    }
  }

  @Test
  void givesTheTimeToTheCustomerOrToTheDispatcher() throws Exception {
    for (int round = 0; round < 8; round++) {
      town.startAfresh();
      VisitDemand other = steps.request("other", Set.of("plumbing"));
      List<Object> answers =
          AtOnce.answers(
              () -> holds.hold("eve", LEAK, at(10, 0)),
              () -> visits.assignByHand(other.visit(), "ana", at(10, 30)));
      assertThat(answers).filteredOn(Exception.class::isInstance).hasSize(1);
    }
  }

  @Test
  void takesTheSecondOfTwoPeopleWhereTheFirstIsTaken() {
    var check = new SlotWish("west", ZONE, place(1, 1), Duration.ofHours(1), Set.of(), List.of());
    HeldSlot one = holds.hold("eve", check, at(10, 0));
    HeldSlot other = holds.hold("adam", check, at(10, 0));

    assertThat(List.of(one.technician(), other.technician()))
        .containsExactlyInAnyOrder("ana", "bo");
    assertThatExceptionOfType(SlotTaken.class)
        .isThrownBy(() -> holds.hold("cain", check, at(10, 0)));
  }

  @Test
  void replacesWhatTheSameWriterHeld() {
    HeldSlot first = holds.hold("eve", LEAK, at(10, 0));
    HeldSlot second = holds.hold("eve", LEAK, at(10, 30)); // would overlap with the first

    assertThat(holds.find(first.id())).isEmpty();
    assertThat(holds.find(second.id())).contains(second);
    assertThat(heard.of(SlotGivenBack.class)).extracting(SlotGivenBack::hold).contains(first.id());
  }

  @Test
  void keepsTheFirstIfTheSecondIsTaken() {
    HeldSlot first = holds.hold("eve", LEAK, at(10, 0));
    holds.hold("adam", LEAK, at(13, 0));

    assertThatExceptionOfType(SlotTaken.class).isThrownBy(() -> holds.hold("eve", LEAK, at(13, 0)));
    assertThat(holds.find(first.id())).contains(first);
  }

  @Test
  void refusesTimesThatNoOfferCouldName() {
    for (var start : List.of(at(7, 0), at(6, 30), at(23, 0), at(10, 0).plus(Duration.ofDays(14)))) {
      assertThatExceptionOfType(SlotTaken.class).isThrownBy(() -> holds.hold("eve", LEAK, start));
    }
  }

  @Test
  void isFreeAgainOnceGivenBackOrReleased() {
    HeldSlot slot = holds.hold("eve", LEAK, at(10, 0));
    holds.giveBack(slot.id());
    holds.giveBack(slot.id());
    assertThat(heard.of(SlotGivenBack.class)).hasSize(1);

    HeldSlot again = holds.hold("adam", LEAK, at(10, 0));
    holds.release(again.id());
    holds.release(again.id());
    assertThat(holds.hold("cain", LEAK, at(10, 0)).technician()).isEqualTo("ana");
  }

  @Test
  void isHeldForTheCaseOnceTheRequestIsSent() {
    HeldSlot slot = holds.hold("eve", LEAK, at(10, 0));
    holds.bind(slot.id(), CASE);

    assertThat(holds.of(CASE)).map(HeldSlot::id).contains(slot.id());
    holds.giveBack(slot.id()); // by whoever wrote it: too late
    HeldSlot next = holds.hold("eve", LEAK, at(13, 0)); // for another request
    assertThat(holds.of(CASE)).isPresent();
    assertThat(next.caseNumber()).isNull();
    assertThatExceptionOfType(SlotGone.class)
        .isThrownBy(() -> holds.bind(slot.id(), CaseNumber.of("C-000778")));
    assertThatExceptionOfType(SlotGone.class).isThrownBy(() -> holds.bind(HoldId.next(), CASE));

    holds.giveBack(CASE);
    assertThat(holds.of(CASE)).isEmpty();
  }

  @Test
  void plansTheVisitIntoItsTimeWithTheWindowThatWasOffered() {
    HeldSlot slot = holds.hold("eve", LEAK, at(10, 0));
    VisitDemand visit = leak();

    assertThat(use.use(slot.id(), visit.visit())).isTrue();

    PlannedStop stop = visits.stop(visit.visit()).orElseThrow();
    assertThat(stop.technician()).isEqualTo("ana");
    assertThat(stop.start()).isEqualTo(at(10, 0));
    assertThat(stop.arrivalWindow()).isEqualTo(slot.window());
    assertThat(heard.of(VisitPlanned.class))
        .containsExactly(new VisitPlanned(visit.visit(), visit.caseNumber(), stop));
    assertThat(holds.find(slot.id())).isEmpty();
    assertThat(use.use(slot.id(), visit.visit())).isFalse();
  }

  @Test
  void letsTheVisitWaitIfItsTimeNoLongerFits() {
    HeldSlot slot = holds.hold("eve", LEAK, at(10, 0));
    VisitDemand next = steps.request("next", Set.of("plumbing"));
    visits.assignByHand(next.visit(), "ana", at(11, 15));
    VisitDemand longer =
        steps.request(visit("longer", place(1, 1), 120, Set.of("plumbing"), List.of()));

    assertThat(use.use(slot.id(), longer.visit())).isFalse();

    assertThat(visits.isWaiting(longer.visit())).isTrue();
    assertThat(holds.find(slot.id())).isEmpty();
    assertThat(audited("slot-lost")).contains("taken");
    assertThat(visits.find(longer.visit()).orElseThrow().windows())
        .as("what was chosen stays the wish")
        .containsExactly(slot.window());
    assertThat(holds.hold("adam", LEAK, at(10, 0)).technician()).isEqualTo("ana");
  }

  @Test
  void sendsSomebodyElseWithinTheWindowThatWasOffered() {
    HeldSlot slot = holds.hold("eve", LEAK, at(10, 0));
    VisitDemand visit = leak();
    town.hire("cy", place(2, 2), "plumbing");
    VisitDemand early = steps.request("early", Set.of("plumbing"));
    visits.assignByHand(early.visit(), "cy", at(9, 15)); // until 10:15
    workforce.reportAbsence("ana", MONDAY, MONDAY, "flu");

    assertThat(use.use(slot.id(), visit.visit())).isTrue();

    PlannedStop stop = visits.stop(visit.visit()).orElseThrow();
    assertThat(stop.technician()).isEqualTo("cy");
    assertThat(stop.start()).isBetween(at(10, 15), at(10, 30));
    assertThat(stop.arrivalWindow()).isEqualTo(slot.window());
  }

  @Test
  void letsAVisitAloneThatWasPlannedOtherwise() {
    HeldSlot slot = holds.hold("eve", LEAK, at(10, 0));
    VisitDemand visit = leak();
    visits.assignByHand(visit.visit(), "ana", at(13, 0));

    assertThat(use.use(slot.id(), visit.visit())).isFalse();
    assertThat(visits.stop(visit.visit())).map(PlannedStop::start).contains(at(13, 0));
    assertThat(holds.find(slot.id())).isEmpty();
  }

  private VisitDemand leak() {
    return steps.request(visit("leak", place(1, 1), 60, Set.of("plumbing"), List.of()));
  }

  private Optional<String> audited(String action) {
    return town.jdbc()
        .sql("select detail->>'rule' from audit_entry where action = ? order by id desc limit 1")
        .param(action)
        .query(String.class)
        .optional();
  }
}
