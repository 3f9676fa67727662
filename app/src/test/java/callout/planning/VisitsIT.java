package callout.planning;

import static callout.planning.routing.Days.MONDAY;
import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.visit;
import static callout.planning.routing.Days.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import callout.AtOnce;
import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import callout.workforce.Workforce;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = PlanningRoom.class)
class VisitsIT {

  @Autowired private TravelTimes travelTimes;
  @Autowired private Visits visits;
  @Autowired private PlanningRoom.Town town;
  @Autowired private Heard heard;
  @Autowired private Workforce workforce;

  @BeforeEach
  void startAfresh() {
    town.startAfresh();
  }

  @Test
  void keepsWhatIsAskedFor() {
    VisitDemand leak =
        visit("leak", place(1, 1), 90, Set.of("plumbing"), List.of(window(9, 11), window(13, 15)));
    visits.request(leak);
    visits.request(leak);
    assertThat(visits.find(leak.visit())).contains(leak);
    assertThat(visits.waiting("west")).containsExactly(leak);
    assertThat(visits.waiting(null)).containsExactly(leak);
    assertThat(visits.waiting("east")).isEmpty();
  }

  @Test
  void givesAVisitToATechnician() {
    VisitDemand leak = request(visit("leak", place(1, 1), 60, Set.of("plumbing"), List.of()));
    PlannedStop stop = visits.assignByHand(leak.visit(), "ana", at(10, 0));

    assertThat(stop.end()).isEqualTo(at(11, 0));
    assertThat(stop.arrivalWindow()).isEqualTo(new TimeWindow(at(9, 30), at(10, 45)));
    assertThat(stop.travelSeconds())
        .isEqualTo(travelTimes.between(place(0, 0), place(1, 1)).seconds());
    assertThat(visits.stop(leak.visit())).contains(stop);
    assertThat(visits.stopsOf("ana", at(0, 0), at(23, 0))).containsExactly(stop);
    assertThat(visits.waiting(null)).isEmpty();
    assertThat(heard.of(VisitAssigned.class))
        .containsExactly(new VisitAssigned(leak.visit(), leak.caseNumber(), stop));
  }

  @Test
  void sendsNobodyWhoCouldNotBeThereInTime() {
    town.worksAtNight("ana"); // at work now, at home
    VisitDemand far = request(visit("far", place(20, 0), 15, Set.of("plumbing"), List.of()));
    Duration way = Duration.ofSeconds(travelTimes.between(place(0, 0), place(20, 0)).seconds());
    assertThat(way).isGreaterThan(Duration.ofMinutes(35));
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> visits.assignByHand(far.visit(), "ana", at(6, 20)))
        .satisfies(
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .satisfies(p -> assertThat(p.code()).isEqualTo("not-there-yet")));
    Instant justLeft = at(6, 0).plus(way).minus(Duration.ofMinutes(14));
    assertThat(visits.assignByHand(far.visit(), "ana", justLeft).start()).isEqualTo(justLeft);
  }

  @Test
  void cutsTheArrivalWindowToTheVisitsWindow() {
    VisitDemand leak = request(visit("leak", place(1, 1), 60, Set.of(), List.of(window(10, 12))));
    assertThat(visits.assignByHand(leak.visit(), "ana", at(10, 15)).arrivalWindow())
        .isEqualTo(new TimeWindow(at(10, 0), at(11, 0)));
  }

  @Test
  void measuresTheWayOfTheNextStopAnew() {
    VisitDemand first = request(visit("first", place(8, 0), 60, Set.of(), List.of()));
    VisitDemand second = request(visit("second", place(9, 0), 60, Set.of(), List.of()));
    visits.assignByHand(second.visit(), "ana", at(12, 0));
    int fromHome = visits.stop(second.visit()).orElseThrow().travelSeconds();
    visits.assignByHand(first.visit(), "ana", at(10, 0));
    int fromFirst = visits.stop(second.visit()).orElseThrow().travelSeconds();
    assertThat(fromFirst).isEqualTo(travelTimes.between(place(8, 0), place(9, 0)).seconds());

    visits.free(first.visit());
    assertThat(visits.stop(second.visit()).orElseThrow().travelSeconds())
        .isEqualTo(fromHome)
        .isGreaterThan(fromFirst);
  }

  @Test
  void namesTheRuleThatIsBroken() {
    VisitDemand wiring =
        request(visit("wiring", place(5, 5), 60, Set.of("electrical"), List.of(window(9, 11))));
    assertProblem(
        wiring, "ana", at(10, 0), "technician", "skill-missing", "Ana lacks: electrical.");
    assertProblem(
        wiring, "eve", at(10, 0), "technician", "unknown-technician", "no technician eve");
    assertProblem(
        wiring, "bo", at(11, 0), "startAt", "outside-window", "inside Mon, Nov 23, 09:00–11:00.");

    VisitDemand check = request(visit("check", place(5, 5), 60, Set.of(), List.of()));
    assertProblem(
        check,
        "bo",
        at(18, 0),
        "startAt",
        "not-on-shift",
        "not on shift Mon, Nov 23, 18:00–19:00.");
    // 7.1 km and a third of it for detours at 40 km/h: about 14 min from (0, 0), 10 from (5, 0)
    assertProblem(
        check, "bo", at(8, 0), "startAt", "too-early", "can be there Mon, Nov 23, 08:10 at the");
    assertProblem(
        check, "bo", at(15, 0), "startAt", "too-late", "has to begin by Mon, Nov 23, 14:50");

    visits.assignByHand(wiring.visit(), "bo", at(10, 0));
    assertProblem(
        check,
        "bo",
        at(10, 30),
        "startAt",
        "taken",
        "busy Mon, Nov 23, 10:00–11:00: " + wiring.caseNumber() + ", wiring.");
    VisitDemand far = request(visit("far", place(15, 5), 60, Set.of(), List.of()));
    assertProblem(
        far, "bo", at(11, 1), "startAt", "too-early", "can be there Mon, Nov 23, 11:20 at the");
    assertProblem(
        far, "bo", at(8, 55), "startAt", "too-late", "has to begin by Mon, Nov 23, 08:40");
    assertThat(heard.of(VisitAssigned.class)).hasSize(1);
  }

  @Test
  void refusesAStartThatIsOverButTakesTheQuarterOfAnHourThatHasJustBegun() {
    town.hire("owl", place(1, 1), "general");
    town.worksAtNight("owl");
    VisitDemand check = request(visit("check", place(1, 1), 60, Set.of(), List.of()));
    assertProblem(
        check, "owl", at(5, 40), "startAt", "start-over", "it is Mon, Nov 23, 06:00 there now");
    assertProblem(
        check,
        "owl",
        Instant.parse("2020-11-23T10:00:00Z"),
        "startAt",
        "start-over",
        "is over already");
    assertThat(visits.technicianOptions(check.visit()))
        .filteredOn(option -> option.technician().equals("owl"))
        .singleElement()
        .extracting(TechnicianOption::earliestStart)
        .isEqualTo(at(6, 0));
    assertThat(visits.assignByHand(check.visit(), "owl", at(5, 45)).start()).isEqualTo(at(5, 45));
  }

  @Test
  void refusesAWishThatOnlySomebodyWhoHasLeftBeforeCouldFulfil() {
    town.hire("owl", place(1, 1), "general");
    town.worksAtNight("owl");
    TimeWindow soon = new TimeWindow(at(6, 0), at(6, 8));
    VisitDemand wished = request(visit("wished", place(6, 6), 30, Set.of(), List.of(soon)));
    assertProblem(
        wished, "owl", at(6, 5), "startAt", "not-there-yet", "cannot be there before Mon, Nov 23");
    VisitDemand any = request(visit("any", place(6, 6), 30, Set.of(), List.of()));
    assertThat(visits.assignByHand(any.visit(), "owl", at(6, 5)).arrivalWindow().end())
        .as("there is time enough to come as promised")
        .isAfter(at(6, 15));
  }

  @Test
  void givesTheTimeOfOvertimeAwayOnce() {
    workforce.grantOvertime("ana", MONDAY, 120, "dora");
    VisitDemand evening = evening("evening");
    assertThat(earliest(evening, "ana")).isEqualTo(at(16, 15));
    visits.assignByHand(evening.visit(), "ana", at(16, 15));

    VisitDemand other = evening("other");
    assertProblem(
        other,
        "ana",
        at(16, 30),
        "startAt",
        "taken",
        "busy Mon, Nov 23, 16:15–16:45: " + evening.caseNumber() + ", evening.");
    assertThat(earliest(other, "ana")).isEqualTo(at(16, 45));
    visits.assignByHand(other.visit(), "ana", at(16, 45));
  }

  /** Half an hour at home, after all shifts. */
  private VisitDemand evening(String title) {
    var window = new TimeWindow(at(16, 15), at(17, 30));
    return request(visit(title, place(0, 0), 30, Set.of("plumbing"), List.of(window)));
  }

  private Instant earliest(VisitDemand visit, String technician) {
    return visits.technicianOptions(visit.visit()).stream()
        .filter(option -> option.technician().equals(technician))
        .map(TechnicianOption::earliestStart)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tellsATechniciansOpenStopsOfWhateverDay() {
    VisitDemand leak = request(visit("leak", place(1, 1), 60, Set.of(), List.of()));
    VisitDemand check = request(visit("check", place(1, 1), 60, Set.of(), List.of()));
    PlannedStop late = visits.assignByHand(check.visit(), "ana", at(12, 0));
    PlannedStop early = visits.assignByHand(leak.visit(), "ana", at(10, 0));
    assertThat(visits.openStopsOf("ana"))
        .extracting(PlannedStop::visit)
        .containsExactly(early.visit(), late.visit());
    assertThat(visits.openStopsOf("bo")).isEmpty();

    visits.finish(leak.visit());
    assertThat(visits.openStopsOf("ana"))
        .extracting(PlannedStop::visit)
        .containsExactly(late.visit());
  }

  @Test
  void refusesAVisitThatIsPlannedOrUnknown() {
    VisitDemand leak = request(visit("leak", place(1, 1), 60, Set.of(), List.of()));
    visits.assignByHand(leak.visit(), "ana", at(10, 0));
    assertThatExceptionOfType(VisitNotWaiting.class)
        .isThrownBy(() -> visits.assignByHand(leak.visit(), "bo", at(12, 0)))
        .withMessageContaining("already planned");
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> visits.assignByHand(VisitId.next(), "bo", at(12, 0)));
  }

  @Test
  void letsAFreedVisitWaitAgainAndAFinishedOneNot() {
    VisitDemand leak = request(visit("leak", place(1, 1), 60, Set.of(), List.of()));
    visits.assignByHand(leak.visit(), "ana", at(10, 0));
    visits.free(leak.visit());
    visits.free(leak.visit());
    assertThat(visits.waiting(null)).containsExactly(leak);
    assertThat(visits.stop(leak.visit())).isEmpty();
    assertThat(heard.of(VisitFreed.class))
        .containsExactly(new VisitFreed(leak.visit(), leak.caseNumber(), "ana"));

    PlannedStop stop = visits.assignByHand(leak.visit(), "bo", at(10, 0));
    visits.finish(leak.visit());
    visits.finish(leak.visit());
    visits.free(leak.visit());
    assertThat(visits.stop(leak.visit())).contains(stop);
    assertThat(visits.waiting(null)).isEmpty();
  }

  @Test
  void offersTheSkilledFirstWithAStartThatHolds() {
    VisitDemand wiring =
        request(visit("wiring", place(1, 1), 60, Set.of("electrical"), List.of(window(13, 15))));
    VisitDemand blocking = request(visit("blocking", place(1, 1), 60, Set.of(), List.of()));
    visits.assignByHand(blocking.visit(), "bo", at(13, 0));

    List<TechnicianOption> options = visits.technicianOptions(wiring.visit());
    assertThat(options)
        .containsExactly(
            new TechnicianOption("bo", "Bo", Set.of(), at(14, 0)),
            new TechnicianOption("ana", "Ana", Set.of("electrical"), at(13, 0)));
    Instant earliest = options.get(0).earliestStart();
    assertThat(visits.assignByHand(wiring.visit(), "bo", earliest).start()).isEqualTo(earliest);
    assertThat(earliest.atOffset(ZoneOffset.UTC).getMinute() % 5).isZero();
  }

  @Test
  void letsOnlyOneOfTwoDispatchersHaveATechniciansTime() throws Exception {
    for (int round = 0; round < 4; round++) {
      town.startAfresh();
      VisitDemand leak = request(visit("leak", place(1, 1), 60, Set.of(), List.of()));
      VisitDemand check = request(visit("check", place(1, 2), 60, Set.of(), List.of()));
      List<Object> answers =
          AtOnce.answers(
              () -> visits.assignByHand(leak.visit(), "ana", at(10, 0)),
              () -> visits.assignByHand(check.visit(), "ana", at(10, 30)));
      assertThat(answers).filteredOn(PlannedStop.class::isInstance).hasSize(1);
      assertThat(answers).filteredOn(InvalidInput.class::isInstance).hasSize(1);
      assertThat(visits.stopsOf("ana", at(0, 0), at(23, 0))).hasSize(1);
    }
  }

  @Test
  void letsOnlyOneOfTwoDispatchersHaveAVisit() throws Exception {
    for (int round = 0; round < 4; round++) {
      town.startAfresh();
      VisitDemand leak = request(visit("leak", place(1, 1), 60, Set.of(), List.of()));
      List<Object> answers =
          AtOnce.answers(
              () -> visits.assignByHand(leak.visit(), "ana", at(10, 0)),
              () -> visits.assignByHand(leak.visit(), "bo", at(10, 0)));
      assertThat(answers).filteredOn(PlannedStop.class::isInstance).hasSize(1);
      assertThat(answers).filteredOn(VisitNotWaiting.class::isInstance).hasSize(1);
    }
  }

  private VisitDemand request(VisitDemand visit) {
    visits.request(visit);
    return visit;
  }

  private void assertProblem(
      VisitDemand visit,
      String technician,
      Instant start,
      String field,
      String code,
      String sentence) {
    InvalidInput refusal =
        catchThrowableOfType(
            InvalidInput.class, () -> visits.assignByHand(visit.visit(), technician, start));
    assertThat(refusal).as(code).isNotNull();
    FieldProblem problem = refusal.problems().get(0);
    assertThat(problem.field()).isEqualTo(field);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.message()).contains(sentence);
  }
}
