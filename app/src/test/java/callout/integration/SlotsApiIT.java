package callout.integration;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.RequestsClient;
import callout.planning.HeldSlot;
import callout.planning.SlotHolds;
import callout.shared.CaseNumber;
import callout.shared.HoldId;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Another system offers its own users times, and sends their requests with the chosen one. */
class SlotsApiIT extends ApiRequests {

  private static final Map<String, String> WRITTEN =
      Map.of("serviceType", "inspection", "locationNumber", "L-2001");

  @Autowired private SlotHolds holds;

  @Test
  void offersHoldsAndTakesATime() {
    JsonNode offered = RequestsClient.read(call("GET", QUERY, ""));
    JsonNode slot = offered.get("slots").get(0);
    assertThat(offered.get("zone").asText()).isEqualTo("America/Los_Angeles");
    assertThat(slot.get("day").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(slot.get("arrivalFrom").asText()).isLessThanOrEqualTo(slot.get("start").asText());
    assertThat(slot.toString()).doesNotContain("ravel", "echnician");

    HttpResponse<String> answer = hold("eve-" + UUID.randomUUID(), slot.get("start").asText());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode hold = RequestsClient.read(answer);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/api/v1/slots/holds/" + hold.get("id").asText());
    assertThat(Instant.parse(hold.get("heldUntil").asText()))
        .isBefore(Instant.now().plus(Duration.ofMinutes(11)));

    Map<String, Object> request = with("serviceType", "inspection");
    request.put("slotHold", hold.get("id").asText());
    HttpResponse<String> sent = submit(request);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    assertThat(holds.of(CaseNumber.of(caseOf(sent))))
        .map(held -> held.id().toString())
        .contains(hold.get("id").asText());
    HttpResponse<String> again = submit(request);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
  }

  @Test
  void givesATimeBack() {
    String id =
        RequestsClient.read(hold("adam-" + UUID.randomUUID(), anyStart())).get("id").asText();

    assertThat(call("DELETE", "/holds/" + id, "").statusCode()).isEqualTo(204);
    assertThat(call("DELETE", "/holds/" + id, "").statusCode()).isEqualTo(204);
    assertThat(holds.find(HoldId.of(id))).isEmpty();

    Map<String, Object> request = with("serviceType", "inspection");
    request.put("slotHold", id);
    refusedAt(submit(request), "slotHold", "slot-gone");
  }

  @Test
  void takesATimeOnlyForTheWorkAndThePlaceItIsHeldFor() {
    String id =
        RequestsClient.read(hold("noah-" + UUID.randomUUID(), anyStart())).get("id").asText();

    Map<String, Object> otherWork = with("serviceType", "repair");
    otherWork.put("slotHold", id);
    refusedAt(submit(otherWork), "slotHold", "slot-unfit");
    Map<String, Object> otherPlace = with("serviceType", "inspection");
    otherPlace.put("locationNumber", "L-2003");
    otherPlace.put("slotHold", id);
    refusedAt(submit(otherPlace), "slotHold", "slot-unfit");
    assertThat(holds.find(HoldId.of(id))).map(HeldSlot::caseNumber).isEmpty();

    otherPlace.put("locationNumber", "L-2001");
    assertThat(submit(otherPlace).statusCode()).isEqualTo(201);
  }

  @Test
  void refusesATimeThatNobodyHas() {
    var problem = refused(hold("cain", "2020-01-01T10:00:00Z"), 409);
    assertThat(problem.get("type").asText()).isEqualTo("urn:problem:slot-taken");
    refusedAt(hold("cain", "soon"), "start", "no-time");
  }

  @Test
  void holdsNothingForNobody() {
    String start = anyStart();
    refusedAt(hold("", start), "writer", "required");
    refusedAt(hold(" ", start), "writer", "required");
    String nameless = RequestsClient.json(Map.of("start", start, "request", WRITTEN));
    refusedAt(call("POST", "/holds", nameless), "writer", "required");
  }

  @Test
  void refusesAPriorityThatNobodyKnows() {
    refusedAt(call("GET", QUERY + "&priority=xx", ""), "priority", "unknown");
    assertThat(call("GET", QUERY + "&priority=urgent", "").statusCode()).isEqualTo(200);
  }

  @Test
  void namesWhatHasToBeKnownFirst() {
    refusedAt(call("GET", "?locationNumber=L-2001", ""), "serviceType", "required");
    refusedAt(call("GET", "?serviceType=inspection", ""), "locationNumber", "place-required");
    refusedAt(
        call("GET", "?serviceType=inspection&locationNumber=L-9999", ""),
        "locationNumber",
        "unknown");
  }

  @Test
  void callsTheEndsOfTheWindowAsTheyWereSent() {
    refusedAt(call("GET", QUERY + "&windowFrom=2099-01-01T10:00:00Z", ""), "windowTo", "required");
    refusedAt(
        call("GET", QUERY + "&windowFrom=2020-01-01T10:00:00Z&windowTo=2020-01-01T11:00:00Z", ""),
        "windowTo",
        "past");
  }

  @Test
  void needsAKeyThatMaySubmit() {
    assertThat(browser().send("GET", "/api/v1/slots" + QUERY, "").statusCode()).isEqualTo(401);
    assertThat(
            browser()
                .send(
                    "GET",
                    "/api/v1/slots" + QUERY,
                    "",
                    "Authorization",
                    "Bearer " + billingApiKey())
                .statusCode())
        .isEqualTo(403);
  }

  private static final String QUERY = "?serviceType=inspection&locationNumber=L-2001";

  private String anyStart() {
    return RequestsClient.read(call("GET", QUERY, "")).get("slots").get(0).get("start").asText();
  }

  private HttpResponse<String> hold(String writer, String start) {
    return call(
        "POST",
        "/holds",
        RequestsClient.json(Map.of("writer", writer, "start", start, "request", WRITTEN)));
  }

  private HttpResponse<String> call(String method, String path, String json) {
    Browser browser = browser();
    return browser.send(
        method, "/api/v1/slots" + path, json, "Authorization", "Bearer " + apiKey());
  }
}
