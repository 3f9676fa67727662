package callout.planning;

import static callout.planning.routing.Days.MONDAY;
import static callout.planning.routing.Days.ZONE;
import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.visit;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the board reads of the plan. */
@SpringBootTest(classes = PlanningRoom.class)
class BoardIT {

  @Autowired private Board board;
  @Autowired private Visits visits;
  @Autowired private SlotHolds holds;
  @Autowired private PlanningSteps steps;
  @Autowired private PlanningRoom.Town town;

  @BeforeEach
  void startAfresh() {
    town.startAfresh();
  }

  @Test
  void showsWhoWorksWhatIsPlannedAndWhatWaits() {
    VisitDemand leak = request("leak", "plumbing");
    VisitDemand check = request("check", "general");
    PlannedStop stop = visits.assignByHand(leak.visit(), "ana", at(10, 0));

    BoardPlan plan = board.of("west", MONDAY, 1, ZONE);
    assertThat(plan.technicians()).extracting(BoardTechnician::name).containsExactly("Ana", "Bo");
    assertThat(plan.technicians().get(0).shifts())
        .singleElement()
        .satisfies(shift -> assertThat(shift.start()).isEqualTo(at(8, 0)));
    assertThat(plan.stops()).extracting(BoardStop::stop).containsExactly(stop);
    assertThat(plan.waiting()).containsExactly(check);
    assertThat(board.of("west", MONDAY.plusDays(1), 1, ZONE).stops()).isEmpty();
    assertThat(board.of("east", MONDAY, 1, ZONE).technicians()).isEmpty();
  }

  @Test
  void showsTheTimeThatIsHeldForARequest() {
    SlotWish leak =
        new SlotWish("west", ZONE, place(1, 1), Duration.ofHours(1), Set.of("plumbing"), List.of());
    HeldSlot slot = holds.hold("eve", leak, at(10, 0));
    assertThat(board.of("west", MONDAY, 1, ZONE).held()).containsExactly(slot);
    assertThat(board.of("west", MONDAY.plusDays(1), 1, ZONE).held()).isEmpty();
    holds.giveBack(slot.id());
    assertThat(board.of("west", MONDAY, 1, ZONE).held()).isEmpty();
  }

  @Test
  void saysWhyTheNewestRunHasLeftAVisitOut() {
    VisitDemand boiler = request("boiler", "hvac");
    steps.solved(new RunRequest("west", MONDAY, 1, 1));
    assertThat(board.of("west", MONDAY, 1, ZONE).leftOut().get(boiler.visit()).reasons())
        .extracting(Reason::code)
        .containsOnly("skillMissing");
  }

  @Test
  void asksAsOftenForManyTechniciansAsForFew() {
    planOne("ana", 9);
    int few = statements();
    for (int i = 0; i < 50; i++) {
      String username = "tech" + i;
      town.hire(username, place(i % 7, i % 5), "general");
      planOne(username, 9);
      planOne(username, 11);
      request("waiting " + i, "general");
    }
    assertThat(board.of("west", MONDAY, 1, ZONE).stops()).hasSize(101);
    assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(8);
  }

  private void planOne(String technician, int hour) {
    visits.assignByHand(
        request("visit of " + technician, "general").visit(), technician, at(hour, 0));
  }

  private VisitDemand request(String title, String skill) {
    return steps.request(visit(title, place(1, 1), 60, Set.of(skill), List.of()));
  }

  /** As Spring's template tells them. */
  private int statements() {
    var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    var told = new ListAppender<ILoggingEvent>();
    told.start();
    log.addAppender(told);
    log.setLevel(Level.DEBUG);
    log.setAdditive(false);
    try {
      board.of("west", MONDAY, 1, ZONE);
    } finally {
      log.setLevel(null);
      log.setAdditive(true);
      log.detachAppender(told);
    }
    return (int)
        told.list.stream()
            .filter(e -> e.getFormattedMessage().startsWith("Executing prepared SQL s"))
            .count();
  }
}
