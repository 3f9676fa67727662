package callout.killed;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RequestsClient;
import callout.Until;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A power cut, as near as a test comes to it: the product is killed while it takes requests and
 * runs their steps. What it has acknowledged is kept, what it has not can be sent again, and every
 * case goes on by itself.
 */
class KilledUnderLoadIT {

  private static final int SENDERS = 4;
  private static final int TAKEN_BEFORE_THE_KILL = 30;

  private Path folder;
  private Path data;

  @BeforeEach
  void newFolder() throws Exception {
    Files.createDirectories(Path.of("target"));
    folder = Files.createTempDirectory(Path.of("target"), "killed-").toAbsolutePath();
    data = folder.resolve("data");
  }

  @AfterEach
  void endTheDatabase() throws Exception {
    var left = DatabaseProcess.of(data);
    if (left.isPresent()) {
      left.get().end();
    }
  }

  @Test
  void losesNothingThatItAcknowledged() throws Exception {
    Senders senders = takeRequestsUntilKilled();
    ProcessHandle orphan = DatabaseProcess.of(data).orElseThrow().handle();
    assertThat(orphan.isAlive()).as("The killed Callout left its database server").isTrue();

    try (var callout = CalloutProcess.start(data, folder.resolve("second.log"))) {
      callout.awaitAnswer();
      assertThat(orphan.isAlive()).as("The orphan still runs").isFalse();
      assertThat(callout.log())
          .contains("Ending the database server %d that a killed".formatted(orphan.pid()));

      RequestsClient client = callout.client();
      senders.taken().forEach((id, answer) -> isKept(client, id, answer));
      senders.unanswered().forEach((id, request) -> isTakenOnce(client, id, request));
      DatabaseProcess database = DatabaseProcess.of(data).orElseThrow();
      long sent = senders.taken().size() + senders.unanswered().size();
      assertThat(database.count("select count(*) from cases_case")).isEqualTo(sent);
      assertThat(database.count("select count(distinct external_id) from intake_request"))
          .isEqualTo(sent);

      Until.isTrue("All cases wait or have ended.", () -> goneOn(database) == sent);
      Until.isTrue("No step is left to do.", () -> stepsToDo(database) == 0);
      assertThat(database.count("select count(*) from act_ru_incident")).isZero();
    }
  }

  private Senders takeRequestsUntilKilled() throws Exception {
    try (var callout = CalloutProcess.start(data, folder.resolve("first.log"))) {
      callout.awaitAnswer();
      try (var senders = new Senders(SENDERS, callout.client())) {
        Until.isTrue(
            "Requests are taken.",
            () -> senders.anyEnded() || senders.taken().size() >= TAKEN_BEFORE_THE_KILL);
        callout.kill();
        senders.awaitEnd();
        assertThat(senders.cutOff()).as("posts under way at the kill").isPositive();
        return senders;
      }
    }
  }

  private static void isKept(RequestsClient client, String externalId, JsonNode answer) {
    JsonNode now = client.status(answer.get("id").asText());
    assertThat(now.get("externalId").asText()).isEqualTo(externalId);
    assertThat(now.get("caseNumber")).isEqualTo(answer.get("caseNumber"));
  }

  private static void isTakenOnce(RequestsClient client, String id, Map<String, Object> request) {
    HttpResponse<String> again = client.submit(id, request);
    assertThat(again.statusCode()).as(again.body()).isIn(200, 201);
    HttpResponse<String> onceMore = client.submit(id, request);
    assertThat(onceMore.statusCode()).as(onceMore.body()).isEqualTo(200);
    assertThat(caseOf(onceMore)).isEqualTo(caseOf(again));
  }

  private static String caseOf(HttpResponse<String> answer) {
    return RequestsClient.read(answer).get("caseNumber").asText();
  }

  private static long goneOn(DatabaseProcess database) {
    return database.count(
        """
        select count(*) from workflow_case c where ended_at is not null
            or exists (select 1 from workflow_wait w where w.case_number = c.case_number)
        """);
  }

  /** Timers are no steps: they wait for their time. */
  private static long stepsToDo(DatabaseProcess database) {
    return database.count("select count(*) from act_ru_job where type_ = 'message'");
  }
}
