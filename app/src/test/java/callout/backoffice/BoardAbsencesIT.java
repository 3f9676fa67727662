package callout.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.RunningCallout;
import callout.workforce.Technician;
import callout.workforce.Workforce;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Absences on the board: who may report and end them there, and what it makes of them. */
class BoardAbsencesIT extends RunningCallout {

  @Autowired private Workforce workforce;
  @Autowired private JdbcClient jdbc;
  @Autowired private ObjectMapper json;

  private Technician technician;
  private LocalDate day;

  @BeforeEach
  void choose() {
    technician = workforce.technicians().get(0);
    LocalDate far = LocalDate.now().plusDays(400);
    day =
        workforce.shifts(far, 14, technician.areaCode()).stream()
            .filter(shift -> shift.technician().equals(technician.username()))
            .findFirst()
            .orElseThrow()
            .day();
  }

  @AfterEach
  void forget() {
    jdbc.sql("delete from workforce_absence where technician = ?")
        .param(technician.username())
        .update();
    workforce.limitToAreas(username("dispatcher"), Set.of());
  }

  @Test
  void takesTheTechnicianFromTheBoardAndPutsThemBackWhenTakenBack() {
    Browser dora = signedIn(username("dispatcher"));
    assertThat(shown(dora).get("shifts")).isNotEmpty();
    assertThat(shown(dora).get("absent").isNull()).isTrue();

    HttpResponse<String> answer = report(dora, day, day.plusDays(1), "sick");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(technician.name() + " is reported absent");
    assertThat(shown(dora).get("shifts")).isEmpty();
    assertThat(shown(dora).get("absent").asText()).startsWith("sick until ");
    dora.open("/board?lang=de");
    assertThat(shown(dora).get("absent").asText()).startsWith("krank bis ");
    dora.open("/board?lang=en");

    JsonNode line = reported(dora).get("absences").get(0);
    assertThat(line.get("text").asText()).startsWith("sick: ");
    assertThat(line.get("begun").asBoolean()).isFalse();
    String end = "/board/absences/%s/end".formatted(line.get("id").asText());
    assertThat(post(dora, end, "{}").body()).contains("works again");
    assertThat(shown(dora).get("shifts")).isNotEmpty();
    assertThat(reported(dora).get("absences")).isEmpty();
    assertThat(post(dora, end, "{}").statusCode()).as("somebody was faster").isEqualTo(404);
    assertThat(trail()).endsWith("absence-reported dispatcher", "absence-ended dispatcher");
  }

  @Test
  void isReportedOnceHoweverOftenItIsSent() {
    Browser sue = signedIn(username("supervisor"));
    for (int i = 0; i < 2; i++) {
      assertThat(report(sue, day, day, "Moves house").statusCode()).isEqualTo(200);
    }
    assertThat(reported(sue).get("absences")).hasSize(1);
    assertThat(shown(sue).get("absent").asText()).startsWith("Moves house until ");
  }

  @Test
  void isRefusedAtTheFieldThatIsWrong() {
    Browser dora = signedIn(username("dispatcher"));
    LocalDate past = LocalDate.now().minusDays(3);
    assertThat(refused(report(dora, past, day, "sick"))).containsExactly("from past");
    assertThat(refused(report(dora, day, day.minusDays(1), " ")))
        .containsExactly("to last-day-early", "reason required");
    assertThat(refused(report(dora, day, day, "a".repeat(501)))).containsExactly("reason too-long");
    assertThat(refused(report(dora, day, day, "\0"))).containsExactly("reason invalid-character");
    assertThat(refused(report(dora, day, LocalDate.of(99999, 1, 1), "sick")))
        .containsExactly("to too-far");
    assertThat(refused(post(dora, "/board/absences", body("", day.toString(), "sick"))))
        .containsExactly("from required");
    assertThat(reported(dora).get("absences")).isEmpty();
  }

  @Test
  void isNoneOfTheBusinessOfOtherAreasAndRoles() {
    report(signedIn(username("administrator")), day, day, "sick");
    Browser ada = signedIn(username("administrator"));
    String id = reported(ada).get("absences").get(0).get("id").asText();

    String other =
        workforce.technicians().stream()
            .map(Technician::areaCode)
            .filter(area -> !area.equals(technician.areaCode()))
            .findFirst()
            .orElseThrow();
    workforce.limitToAreas(username("dispatcher"), Set.of(other));
    for (String role : List.of("dispatcher", "technician", "agent")) {
      Browser person = signedIn(username(role));
      String page = role.equals("dispatcher") ? "/board" : "/tasks";
      assertThat(person.get(address()).statusCode()).as(role).isEqualTo(404);
      String wish = body(day.toString(), day.toString(), "sick");
      assertThat(person.sendFrom(page, "/board/absences", wish).statusCode())
          .as(role)
          .isEqualTo(404);
      assertThat(person.sendFrom(page, "/board/absences/" + id + "/end", "{}").statusCode())
          .as(role)
          .isEqualTo(404);
    }
    assertThat(reported(ada).get("absences")).as("untouched").hasSize(1);
  }

  private HttpResponse<String> report(Browser person, LocalDate from, LocalDate to, String reason) {
    return post(person, "/board/absences", body(from.toString(), to.toString(), reason));
  }

  private String body(String from, String to, String reason) {
    return json.valueToTree(
            Map.of("technician", technician.username(), "from", from, "to", to, "reason", reason))
        .toString();
  }

  private static HttpResponse<String> post(Browser person, String path, String body) {
    return person.sendFrom("/board", path, body);
  }

  private List<String> refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(400);
    return read(answer).findValue("errors").findParents("field").stream()
        .map(error -> error.get("field").asText() + " " + error.get("code").asText())
        .toList();
  }

  private JsonNode reported(Browser person) {
    return read(person.get(address()));
  }

  private String address() {
    return "/board/absences?technician=" + technician.username();
  }

  /** The technician on the board of that day. */
  private JsonNode shown(Browser person) {
    JsonNode board =
        read(
            person.get("/board/data?area=%s&from=%s&days=1".formatted(technician.areaCode(), day)));
    for (JsonNode one : board.get("technicians")) {
      if (one.get("id").asText().equals(technician.username())) {
        return one;
      }
    }
    throw new AssertionError("%s is not on the board.".formatted(technician));
  }

  /** What was done, and the role of whoever did it. */
  private List<String> trail() {
    return jdbc.sql("select action, actor from audit_entry where subject = ? order by at")
        .param(technician.username())
        .query(
            (row, n) ->
                row.getString("action")
                    + (row.getString("actor").equals(username("dispatcher"))
                        ? " dispatcher"
                        : " somebody else"))
        .list();
  }

  private JsonNode read(HttpResponse<String> answer) {
    try {
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
