package callout.integration;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RequestsClient;
import callout.RunningCallout;
import callout.Until;
import callout.access.ApiKeys;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files over real HTTP: every row is accounted for, and the good ones become cases. */
class ImportsApiIT extends RunningCallout {

  private static final String MAPPING =
      """
      {"columns": {"externalId": "Ticket", "serviceType": "Kind", "description": "What",
                   "address": "Where", "latitude": "Lat", "longitude": "Lon",
                   "submittedAt": "Reported"},
       "formats": {"submittedAt": "M/d/yy H:mm"}, "zone": "America/Los_Angeles",
       "values": {"serviceType": {"Lamp": "repair", "Sofa": "pickup"}},
       "defaults": {"description": "No words given."}}
      """;
  private static final String HEADER = "Ticket,Kind,What,Where,Lat,Lon,Reported\n";

  @Autowired private ApiKeys keys;
  @Autowired private JdbcClient jdbc;

  /** What the ids of this test begin with. */
  private final String own = UUID.randomUUID().toString().substring(0, 8);

  private ImportsClient client;

  @BeforeEach
  void aClient() {
    client = new ImportsClient(port, apiKey());
  }

  @Test
  void takesTheGoodRowsAndTellsWhyItRefusesTheOthers() {
    HttpResponse<String> sent =
        send(
            """
            %1$s-1,Lamp,It flickers.,"1 Elm Street, 90001",34.05,-118.25,1/2/20 8:05
            %1$s-2,Lamp,No place at all.,,,,1/2/20 8:05
            %1$s-3,Levitation,Unknown kind.,2 Elm Street,,,1/2/20 8:05
            %1$s-4,Sofa,Wrong date.,3 Elm Street,,,2/30/20 8:05
            %1$s-5,Sofa,"never closed,4 Elm Street,,,1/2/20 8:05
            %1$s-6,Sofa,"=HYPERLINK(""http://example.com"")",5 Elm Street,,,1/2/20 8:05
            %1$s-1,Lamp,It flickers.,"1 Elm Street, 90001",34.05,-118.25,1/2/20 8:05
            %1$s-7,Sofa,,6 Elm Street,,,1/2/20 8:05
            %1$s-1,Lamp,Other words.,1 Elm Street,34.05,-118.25,1/2/20 8:05
            """);

    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
    JsonNode status = client.ended(sent);
    assertThat(status.get("status").asText()).isEqualTo("done");
    counts(status, 9, 3, 1, 5);
    assertThat(descriptions())
        .containsExactly("It flickers.", "=HYPERLINK(\"http://example.com\")", "No words given.");
    List<String> refused = refused(sent).body().lines().toList();
    assertThat(refused.get(0)).isEqualTo("Ticket,Kind,What,Where,Lat,Lon,Reported,reason");
    assertThat(refused.get(1)).contains("locationNumber: Name the place");
    assertThat(refused.get(2)).contains("serviceType: There is no service type 'Levitation'");
    assertThat(refused.get(3)).contains("submittedAt: '2/30/20 8:05' is no date that fits");
    assertThat(refused.get(4)).contains("row: A quotation mark");
    assertThat(refused.get(5)).contains("externalId: The external id");
    assertThat(refused).hasSize(6);
  }

  @Test
  void startsACaseForEachAcceptedRow() {
    HttpResponse<String> sent = send(own + "-1,Lamp,It flickers.,1 Elm Street,34.05,-118.25,\n");

    client.ended(sent);

    String caseNumber =
        jdbc.sql("select case_number from intake_request where external_id = ?")
            .param(own + "-1")
            .query(String.class)
            .single();
    Until.isTrue(
        "the triage of " + caseNumber,
        () ->
            jdbc.sql("select lane from intake_request where case_number = ? and lane is not null")
                .param(caseNumber)
                .query(String.class)
                .optional()
                .isPresent());
    assertThat(
            jdbc.sql("select channel from intake_request where case_number = ?")
                .param(caseNumber)
                .query(String.class)
                .single())
        .isEqualToIgnoringCase("import");
  }

  @Test
  void findsNothingNewInTheSameFile() {
    String rows = "%1$s-1,Lamp,a,1 Elm Street,,,\n%1$s-2,Sofa,b,2 Elm Street,,,\n";
    counts(client.ended(send(rows)), 2, 2, 0, 0);

    counts(client.ended(send(rows)), 2, 0, 2, 0);
  }

  @Test
  void takesAFileOfAnotherOffice() {
    byte[] file =
        ("\uFEFFTicket;Kind;Where;Lat;Lon\r\n%s-1;Lamp;Königsallee 1;51,22;6,78\r\n".formatted(own))
            .getBytes(StandardCharsets.UTF_8);
    String mapping =
        """
        {"columns": {"externalId": "Ticket", "serviceType": "Kind", "address": "Where",
                     "latitude": "Lat", "longitude": "Lon"},
         "values": {"serviceType": {"*": "repair"}}}
        """;

    counts(client.ended(client.send(file, mapping)), 1, 1, 0, 0);
  }

  @Test
  void neutralisesFormulasInTheRefusedRows() {
    HttpResponse<String> sent =
        send("%1$s-1,=cmd|' /C calc'!A0,+1 213,@x,-34.05,-118.25,-1+2\n=1+1,Lamp,,,,,\n");

    client.ended(sent);

    String file = refused(sent).body();
    assertThat(file).contains("'=cmd|").contains("'+1 213").contains("'@x").contains("'-1+2");
    assertThat(file).contains("'=1+1").contains(",-118.25,");
  }

  @Test
  void tellsWhereItStandsAtOnce() {
    HttpResponse<String> sent = send(own + "-1,Lamp,a,1 Elm Street,,,\n");

    JsonNode first = RequestsClient.read(sent);
    assertThat(first.get("status").asText()).isIn("running", "done");
    assertThat(first.fieldNames())
        .toIterable()
        .containsExactly("id", "status", "rows", "accepted", "duplicates", "refused");
    client.ended(sent);
  }

  @Nested
  class Refuses {

    @Test
    void aLatin1File() {
      refusedAt(
          client.send((HEADER + "1,Lamp,Tür,,,,\n").getBytes(StandardCharsets.ISO_8859_1), MAPPING),
          "file");
    }

    @Test
    void anEmptyFile() {
      refusedAt(client.send(new byte[0], MAPPING), "file");
    }

    @Test
    void aCallWithoutFileOrMapping() {
      refusedAt(client.send(Map.of("mapping", MAPPING.getBytes(StandardCharsets.UTF_8))), "file");
      refusedAt(client.send(Map.of("file", HEADER.getBytes(StandardCharsets.UTF_8))), "mapping");
    }

    @Test
    void aColumnThatTheFileHasNot() {
      refusedAt(
          client.send("Id,Kind\n1,Lamp\n".getBytes(StandardCharsets.UTF_8), MAPPING),
          "mapping.columns.externalId");
    }

    @Test
    void twoColumnsForOneField() {
      refusedAt(
          client.send(
              HEADER.getBytes(StandardCharsets.UTF_8),
              """
              {"columns": {"externalId": "Ticket", "serviceType": "Kind", "serviceType": "What"}}
              """),
          "mapping.columns.serviceType");
    }

    @Test
    void aFileThatIsTooLarge() {
      HttpResponse<String> answer = client.send(new byte[21 * 1024 * 1024], MAPPING);

      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(RequestsClient.read(answer).get("detail").asText()).contains("20 MB");
    }

    @Test
    void jsonInsteadOfAForm() {
      var answer = new RequestsClient(port, apiKey()).post(new byte[0], "X-None", "1");
      assertThat(answer.statusCode()).isNotEqualTo(202);
      assertThat(client.get("/api/v1/imports").statusCode()).isIn(403, 404, 405);
    }

    @Test
    void callersWithoutKeyOrScope() {
      String reader = keys.issue("Import reader", "K-1001", Set.of(ApiKeys.READ_REQUESTS));
      byte[] file = HEADER.getBytes(StandardCharsets.UTF_8);

      assertThat(new ImportsClient(port, "").send(file, MAPPING).statusCode()).isEqualTo(401);
      assertThat(new ImportsClient(port, reader).send(file, MAPPING).statusCode()).isEqualTo(403);
      String writer = keys.issue("Import writer", "K-1001", Set.of(ApiKeys.WRITE_REQUESTS));
      HttpResponse<String> sent = new ImportsClient(port, writer).send(file, MAPPING);
      assertThat(sent.statusCode()).isEqualTo(202);
      String location = sent.headers().firstValue("Location").orElseThrow();
      assertThat(new ImportsClient(port, writer).get(location).statusCode()).isEqualTo(403);
    }

    @Test
    void theImportsOfOtherKeys() {
      var other =
          new ImportsClient(
              port,
              keys.issue(
                  "Other importer",
                  "K-1002",
                  Set.of(ApiKeys.WRITE_REQUESTS, ApiKeys.READ_REQUESTS, ApiKeys.ANY_CUSTOMER)));
      String location = send("").headers().firstValue("Location").orElseThrow();

      assertThat(client.get(location).statusCode()).isEqualTo(200);
      for (String path : List.of(location, location + "/refused.csv")) {
        assertThat(other.get(path).statusCode()).isEqualTo(404);
      }
      for (String id : List.of(UUID.randomUUID().toString(), "no-id")) {
        assertThat(client.get("/api/v1/imports/" + id).statusCode()).isEqualTo(404);
        assertThat(client.get("/api/v1/requests/" + id).statusCode()).isEqualTo(404);
      }
    }

    @Test
    void rowsForAnotherCustomerThanTheKeys() {
      var bound =
          new ImportsClient(
              port,
              keys.issue(
                  "Bound importer",
                  "K-1001",
                  Set.of(ApiKeys.WRITE_REQUESTS, ApiKeys.READ_REQUESTS)));
      String file =
          "Ticket,Kind,Where,Customer\n%1$s-1,repair,a,K-1001\n%1$s-2,repair,a,K-1002\n"
              .formatted(own);
      String mapping =
          """
          {"columns": {"externalId": "Ticket", "serviceType": "Kind", "address": "Where",
                       "customerNumber": "Customer"}}
          """;

      counts(bound.ended(bound.send(file.getBytes(StandardCharsets.UTF_8), mapping)), 2, 1, 0, 1);
    }
  }

  @Test
  void describesItself() {
    String description = client.get("/api/v1/openapi").body();

    assertThat(description)
        .contains("/api/v1/imports")
        .contains("/api/v1/imports/{id}/refused.csv")
        .contains("multipart/form-data")
        .contains("duplicates");
  }

  private HttpResponse<String> send(String rows) {
    return client.send((HEADER + rows.formatted(own)).getBytes(StandardCharsets.UTF_8), MAPPING);
  }

  private HttpResponse<String> refused(HttpResponse<String> sent) {
    HttpResponse<String> file =
        client.get(sent.headers().firstValue("Location").orElseThrow() + "/refused.csv");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    return file;
  }

  private List<String> descriptions() {
    return jdbc.sql(
            "select description from intake_request where external_id like ? order by external_id")
        .param(own + "%")
        .query(String.class)
        .list();
  }

  private static void counts(
      JsonNode status, long rows, long accepted, long duplicates, long refused) {
    assertThat(
            List.of(
                status.get("rows").asLong(),
                status.get("accepted").asLong(),
                status.get("duplicates").asLong(),
                status.get("refused").asLong()))
        .as(status.toString())
        .containsExactly(rows, accepted, duplicates, refused);
  }

  private static void refusedAt(HttpResponse<String> answer, String field) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(StreamSupport.stream(RequestsClient.read(answer).get("errors").spliterator(), false))
        .as(answer.body())
        .anyMatch(error -> error.get("field").asText().equals(field));
  }
}
