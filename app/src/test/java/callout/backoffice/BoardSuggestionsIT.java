package callout.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import callout.FreeDay;
import callout.RunningCallout;
import callout.Staff;
import callout.StopVersion;
import callout.WaitingVisit;
import callout.audit.Actor;
import callout.intake.Intake;
import callout.planning.Board;
import callout.planning.BoardMoves;
import callout.planning.Promises;
import callout.planning.StopMove;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.TimeWindow;
import callout.workflow.StaffTasks;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the board suggests a visit without a place could go. */
class BoardSuggestionsIT extends RunningCallout {

  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private BoardMoves moves;
  @Autowired private Promises promises;
  @Autowired private StaffTasks tasks;
  @Autowired private Board board;
  @Autowired private JdbcClient jdbc;
  @Autowired private ObjectMapper json;

  private VisitDemand visit;
  private FreeDay free;

  @BeforeEach
  void letAVisitWait() {
    visit = WaitingVisit.of(intake, visits, tasks);
    free = FreeDay.of(board, visit, 500, 1);
  }

  @Test
  void fitsOnTheDayShownEvenIfSomebodyCouldComeSooner() {
    assertThat(suggested(free.day()).toLocalDate()).isEqualTo(free.day());
  }

  @Test
  void staysWithinThePromiseWhateverDayIsShown() {
    String technician = free.able().get(0).username();
    var move = new StopMove(visit.visit(), technician, free.at(10, 0), null);
    Actor.as("ada", () -> moves.move("ada", move));
    new Staff(tasks).task(visit.caseNumber().value(), "Task_AcceptVisit");
    long seen = StopVersion.of(jdbc, visit.visit());
    Actor.as("ada", () -> moves.takeBack("ada", visit.visit(), seen));

    TimeWindow promise = promises.of(visit.visit()).orElseThrow();
    for (int days : new int[] {-30, -1, 0, 1}) {
      LocalDateTime start = suggested(free.day().plusDays(days));
      assertThat(promise.contains(start.atZone(visit.zone()).toInstant())).isTrue();
    }
  }

  @Test
  void isForThoseWhoPlan() {
    assertThat(signedIn(username("supervisor")).get(address(free.day())).statusCode())
        .isEqualTo(404);
  }

  /** By somebody who can, at a time that fits. */
  private LocalDateTime suggested(LocalDate shown) {
    String body = signedIn(username("dispatcher")).get(address(shown)).body();
    JsonNode place = read(body);
    LocalDateTime start = LocalDateTime.parse(place.get("startAt").asText());
    var move =
        new StopMove(
            visit.visit(),
            place.get("technician").asText(),
            start.atZone(visit.zone()).toInstant(),
            null);
    assertThat(moves.check(move)).as(body).isEmpty();
    return start;
  }

  private String address(LocalDate shown) {
    return "/board/suggestion?visit=%s&area=%s&from=%s&days=1"
        .formatted(visit.visit(), visit.areaCode(), shown);
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
