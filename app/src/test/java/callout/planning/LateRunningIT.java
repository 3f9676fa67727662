package callout.planning;

import static callout.planning.routing.Days.ZONE;
import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.visit;
import static org.assertj.core.api.Assertions.assertThat;

import callout.journal.LiveChannel;
import callout.shared.RiskId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of the promises behind a visit that takes longer; each visit takes an hour. */
@SpringBootTest(classes = PlanningRoom.class)
class LateRunningIT {

  @Autowired private Visits visits;
  @Autowired private Promises promises;
  @Autowired private PromiseDecisions decisions;
  @Autowired private VisitRows rows;
  @Autowired private StopRows stops;
  @Autowired private TechnicianDays days;
  @Autowired private TravelTimes travelTimes;
  @Autowired private Risks risks;
  @Autowired private LiveChannel live;
  @Autowired private PlanningRoom.Town town;
  @Autowired private Heard heard;
  @Autowired private TransactionTemplate transaction;

  private VisitDemand first;
  private VisitDemand second;
  private VisitDemand third;

  /**
   * At 9, at 10:30 (promised from 10 to 11:15) and at 12 (from 11:30 to 12:45), all at one place.
   */
  @BeforeEach
  void planADay() {
    town.startAfresh();
    first = planned("first", at(9, 0));
    second = planned("second", at(10, 30));
    third = planned("third", at(12, 0));
  }

  @Test
  void saysNothingWhileThePromisesHold() {
    assertThat(look(at(9, 10), late -> late.begun(first.visit())))
        .as("as soon as the next one could not begin within its window")
        .isEqualTo(at(11, 15));
    assertThat(heard.of(PromiseRisked.class)).isEmpty();
  }

  @Test
  void raisesWhatWillBeginTooLateWithTheTimeItIsLikelyToBegin() {
    look(at(10, 20), late -> late.begun(first.visit()));

    assertThat(raised()).as("not the third: at 12:20 it is in time").containsExactly(second);
    RiskId risk = heard.of(PromiseRisked.class).get(0).id();
    assertThat(promises.risk(risk).predicted()).isEqualTo(at(11, 20));
    assertThat(visits.stop(second.visit()).orElseThrow().start())
        .as("nothing is moved")
        .isEqualTo(at(10, 30));
  }

  @Test
  void raisesEachStopOnce() {
    look(at(10, 20), late -> late.begun(first.visit()));
    look(at(11, 15), late -> until(late, first));
    assertThat(raised()).containsExactly(second);
    look(at(11, 50), late -> until(late, first));
    assertThat(raised()).containsExactly(second, third);

    RiskId risk = heard.of(PromiseRisked.class).get(0).id();
    transaction.executeWithoutResult(status -> decisions.keep(risk));
    visits.finish(first.visit());
    look(at(12, 0), late -> until(late, first));
    assertThat(raised()).as("also once it is decided").containsExactly(second, third);
  }

  @Test
  void looksAgainAtTheEndOfTheWorkWhereNothingFollows() {
    assertThat(look(at(12, 5), late -> late.begun(third.visit()))).isEqualTo(at(13, 5));
  }

  @Test
  void raisesAVisitToWhichNobodySetsOffAndThoseBehindIt() {
    notSetOff(second, at(11, 14));
    assertThat(raised()).as("somebody may still come as promised").isEmpty();
    notSetOff(second, at(11, 50));
    assertThat(raised()).as("the third would begin at 12:50").containsExactly(second, third);
  }

  @Test
  void asksNothingAboutAVisitToWhichSomebodyHasSetOff() {
    visits.setOff(second.visit());
    notSetOff(second, at(11, 50));
    assertThat(raised()).isEmpty();
  }

  @Test
  void endsWhatWasToBeDecidedOnceSomebodySetsOffAndKnowsWhenThatIsTooLate() {
    notSetOff(second, at(11, 50));
    assertThat(look(at(11, 55), late -> late.setOff(second.visit())))
        .as("it was promised until 11:15; but they may be at the door")
        .isEqualTo(at(11, 57));
    assertThat(heard.of(PromiseSettled.class))
        .extracting(PromiseSettled::visit)
        .containsExactly(second.visit());
    assertThat(look(at(11, 55), late -> late.setOff(third.visit()))).isEqualTo(at(12, 47));
  }

  private void notSetOff(VisitDemand visit, Instant now) {
    look(
        now,
        late -> {
          late.notSetOff(visit.visit());
          return now;
        });
  }

  private static Instant until(LateRunning late, VisitDemand visit) {
    late.until(visit.visit());
    return Instant.EPOCH;
  }

  private Instant look(Instant now, Function<LateRunning, Instant> look) {
    Clock clock = Clock.fixed(now, ZONE);
    var late = new LateRunning(rows, stops, days, travelTimes, risks, live, clock);
    return transaction.execute(status -> look.apply(late));
  }

  private List<VisitDemand> raised() {
    return heard.of(PromiseRisked.class).stream()
        .map(risk -> visits.find(risk.visit()).orElseThrow())
        .toList();
  }

  private VisitDemand planned(String title, Instant start) {
    VisitDemand visit = visit(title, place(0, 0), 60, Set.of(), List.of());
    visits.request(visit);
    visits.assignByHand(visit.visit(), "ana", start);
    return visit;
  }
}
