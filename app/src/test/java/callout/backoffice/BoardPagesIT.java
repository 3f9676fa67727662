package callout.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.PlannedVisit;
import callout.RunningCallout;
import callout.intake.Intake;
import callout.planning.PlannedStop;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.workflow.StaffTasks;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The board over HTTP: what it shows to whom, and how it takes and refuses moves. */
class BoardPagesIT extends RunningCallout {

  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private StaffTasks tasks;
  @Autowired private ObjectMapper json;

  @Test
  void isForThoseWhoPlanAndSupervisorsMayLook() {
    for (String role : List.of("dispatcher", "administrator", "supervisor")) {
      Browser person = signedIn(username(role));
      assertThat(person.open("/board").body())
          .contains("href=\"/board\"", "America/Los_Angeles", "id=\"board\"")
          .doesNotContain("??");
      assertThat(person.open("/board?lang=de").body()).contains("Plantafel", "Ungeplant");
    }
    for (String role : List.of("agent", "technician")) {
      Browser person = signedIn(username(role));
      assertThat(person.open("/board").statusCode()).isEqualTo(404);
      assertThat(person.get("/board/data?area=north&from=2026-11-23&days=1").statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void letsSupervisorsMoveNothing() {
    PlannedVisit planned = PlannedVisit.of(intake, visits, tasks);
    Browser supervisor = signedIn(username("supervisor"));
    JsonNode stop = stop(data(supervisor, planned), planned);
    assertThat(data(supervisor, planned).get("mayMove").asBoolean()).isFalse();
    String wish = wish(planned, stop.get("start").asText(), stop.get("version").asLong());
    for (String path : List.of("/board/check", "/board/moves")) {
      assertThat(supervisor.sendFrom("/board", path, wish).statusCode()).isEqualTo(404);
    }
    assertThat(supervisor.sendFrom("/board", "/board/undo", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void tellsAStopAndAnswersNothingNewWithout() {
    PlannedVisit planned = PlannedVisit.of(intake, visits, tasks);
    Browser dispatcher = signedIn(username("dispatcher"));
    JsonNode stop = stop(data(dispatcher, planned), planned);
    assertThat(stop.get("caseNumber").asText()).isEqualTo(planned.caseNumber().value());
    assertThat(stop.get("technician").asText()).isEqualTo(planned.technician());
    assertThat(stop.get("state").asText()).isEqualTo("planned");
    assertThat(stop.get("movable").asBoolean()).isTrue();
    assertThat(stop.get("promised").asText()).contains("–");

    String tag = dispatcher.get(address(planned)).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = dispatcher.send("GET", address(planned), "", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void refusesASecondMoveOfWhatWasSeenOnce() {
    PlannedVisit planned = PlannedVisit.of(intake, visits, tasks);
    Browser dora = signedIn(username("dispatcher"));
    Browser ada = signedIn(username("administrator"));
    JsonNode stop = stop(data(dora, planned), planned);
    String later = LocalDateTime.parse(stop.get("start").asText()).plusMinutes(5).toString();
    String wish = wish(planned, later, stop.get("version").asLong());
    assertThat(post(dora, "/board/check", wish).body()).contains("\"fits\":true");
    assertThat(post(dora, "/board/moves", wish).statusCode()).isEqualTo(200);

    HttpResponse<String> second = post(ada, "/board/moves", wish);
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("stop-changed", "has been moved meanwhile");

    JsonNode moved = stop(data(dora, planned), planned);
    assertThat(moved.get("start").asText()).isEqualTo(later);
    assertThat(post(dora, "/board/undo", "{}").statusCode()).isEqualTo(200);
    assertThat(stop(data(dora, planned), planned).get("start").asText())
        .isEqualTo(stop.get("start").asText());
  }

  @Test
  void saysWhatIsMissingInAMoveThatIsNotFilledIn() {
    PlannedVisit planned = PlannedVisit.of(intake, visits, tasks);
    Browser dispatcher = signedIn(username("dispatcher"));
    for (String path : List.of("/board/moves", "/board/check", "/board/decisions")) {
      assertThat(post(dispatcher, path, "{}").statusCode()).isEqualTo(404);
      String visit = "{\"visit\":\"%s\",\"area\":\"north\"".formatted(planned.visit());
      assertThat(post(dispatcher, path, visit + "}").body()).contains("Choose a technician.");
      String who = visit + ",\"technician\":\"%s\"}".formatted(planned.technician());
      assertThat(post(dispatcher, path, who).statusCode()).isEqualTo(400);
      assertThat(post(dispatcher, path, who).body()).contains("Enter a day and a time.");
    }
  }

  @Test
  void saysInTheReadersLanguageWhatKeepsAMoveFromBeing() {
    PlannedVisit planned = PlannedVisit.of(intake, visits, tasks);
    Browser dispatcher = signedIn(username("dispatcher"));
    JsonNode stop = stop(data(dispatcher, planned), planned);
    LocalDate day = LocalDate.parse(stop.get("start").asText().substring(0, 10));
    String night = day.plusDays(1) + "T03:00"; // the one before may be over
    String wish = wish(planned, night, stop.get("version").asLong());
    assertThat(post(dispatcher, "/board/check", wish).body())
        .contains("\"fits\":false", "is not on shift", "was promised");
    dispatcher.open("/board?lang=de");
    HttpResponse<String> refused = post(dispatcher, "/board/moves", wish);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("zugesagt");
    dispatcher.open("/board?lang=en");
    assertThat(post(dispatcher, "/board/moves", wish(planned, "soon", 1L)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void saysWhoHasAcceptedWhatCannotBeMoved() {
    PlannedVisit planned = PlannedVisit.of(intake, visits, tasks);
    new callout.Staff(tasks, planned.technician())
        .technician(
            planned.caseNumber().value(), "Task_AcceptVisit", Map.of("visitAnswer", "accept"));
    Browser dispatcher = signedIn(username("dispatcher"));
    JsonNode stop = stop(data(dispatcher, planned), planned);
    assertThat(stop.get("state").asText()).isEqualTo("accepted");
    assertThat(stop.get("movable").asBoolean()).isFalse();
    String version = stop.get("version").asText();
    String back = "{\"visit\":\"%s\",\"version\":%s}".formatted(planned.visit(), version);
    assertThat(post(dispatcher, "/board/returns", back).body()).contains("has accepted this visit");
  }

  private HttpResponse<String> post(Browser person, String path, String body) {
    return person.sendFrom("/board", path, body);
  }

  private String wish(PlannedVisit planned, String startAt, @Nullable Long version) {
    return "{\"visit\":\"%s\",\"area\":\"%s\",\"technician\":\"%s\",\"startAt\":\"%s\",\"version\":%s}"
        .formatted(
            planned.visit(), demand(planned).areaCode(), planned.technician(), startAt, version);
  }

  private JsonNode data(Browser person, PlannedVisit planned) {
    return read(person.get(address(planned)).body());
  }

  private String address(PlannedVisit planned) {
    PlannedStop stop = visits.stop(planned.visit()).orElseThrow();
    Instant start = stop.start();
    return "/board/data?area=%s&from=%s&days=1"
        .formatted(demand(planned).areaCode(), start.atZone(demand(planned).zone()).toLocalDate());
  }

  private VisitDemand demand(PlannedVisit planned) {
    return visits.find(planned.visit()).orElseThrow();
  }

  private static JsonNode stop(JsonNode data, PlannedVisit planned) {
    for (JsonNode stop : data.get("stops")) {
      if (stop.get("visit").asText().equals(planned.visit().toString())) {
        return stop;
      }
    }
    throw new AssertionError("%s is not on the board: %s".formatted(planned, data));
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
