package callout.portal;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import callout.RequestsClient;
import callout.RunningCallout;
import callout.planning.HeldSlot;
import callout.planning.SlotHolds;
import callout.shared.CaseNumber;
import callout.shared.HoldId;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "When should we come?" on the page of a new request. */
class SlotsIT extends RunningCallout {

  private static final String EVERYWHERE = "marisol.quint@clearstreet.test";
  private static final String ONE_PLACE = "nils.pruitt@example.com"; // reads German
  private static final Pattern START = Pattern.compile("start&quot;: &quot;([^&]+)&quot;");
  private static final Pattern HOLD = Pattern.compile("name=\"slotHold\"[^>]* value=\"([^\"]+)\"");

  @Autowired private SlotHolds holds;

  @Test
  void offersTimesOnceServiceAndPlaceAreKnown() {
    var page = new Page(EVERYWHERE);

    assertThat(page.ask(Map.of()))
        .contains("When should we come?", "Choose a service and a location");
    assertThat(page.ask(Map.of("locationNumber", "L-2001"))).contains("Choose a service");
    String offers = page.ask(written("L-2001"));
    assertThat(starts(offers)).isNotEmpty();
    assertThat(offers).containsPattern("\\(times in P[SD]T\\)");
    assertThat(offers).contains("without a time").doesNotContain("echnicianName", "ravel");
  }

  @Test
  void offersNothingForAnothersPlace() {
    String said = new Page(ONE_PLACE).ask(written("L-2001"));
    assertThat(starts(said)).isEmpty();
    assertThat(said).contains("Wählen Sie eine Leistung und einen Standort");

    Map<String, String> chosen =
        with(written("L-2001"), Map.of("start", Instant.now().plus(1, DAYS).toString()));
    assertThat(new Page(ONE_PLACE).ask(chosen))
        .contains("Wählen Sie eine Leistung und einen Standort");
  }

  @Test
  void holdsTheChosenTimeAndSendsItWithTheRequest() {
    var page = new Page(EVERYWHERE);
    String hold = page.hold(written("L-2001"));

    HttpResponse<String> sent =
        page.customer.send(
            page.form,
            Customer.request(
                Map.of("serviceType", "inspection", "locationNumber", "L-2001", "slotHold", hold)));

    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    CaseNumber caseNumber = CaseNumber.of(Customer.numberIn(sent));
    assertThat(holds.of(caseNumber)).map(HeldSlot::id).contains(HoldId.of(hold));
    assertThat(page.customer.browser.open("/portal/requests/" + caseNumber).body())
        .contains("You chose a time; we keep it free for you")
        .containsPattern("\\d\\d:\\d\\d P[SD]T; kept free for you");
  }

  @Test
  void givesItBack() {
    var page = new Page(EVERYWHERE);
    String hold = page.hold(written("L-2001"));

    String said = page.ask(with(written("L-2001"), Map.of("slotHold", hold, "back", "true")));

    assertThat(holds.find(HoldId.of(hold))).isEmpty();
    assertThat(starts(said)).isNotEmpty();
    assertThat(HOLD.matcher(said).find()).isFalse();
  }

  @Test
  void givesItBackWhenServiceOrPlaceChange() {
    var page = new Page(EVERYWHERE);
    String hold = page.hold(written("L-2001"));
    String same = page.ask(with(written("L-2001"), Map.of("slotHold", hold)));
    assertThat(holdIn(same)).isEqualTo(hold);

    String said = page.ask(with(written("L-2003"), Map.of("slotHold", hold)));

    assertThat(said).contains("You have changed what we come for or where.");
    assertThat(starts(said)).isNotEmpty();
    assertThat(holds.find(HoldId.of(hold))).isEmpty();
  }

  @Test
  void sendsNoRequestWithATimeThatIsHeldForAnotherPlace() {
    var page = new Page(EVERYWHERE);
    String hold = page.hold(written("L-2001"));

    HttpResponse<String> refused =
        page.customer.send(
            page.form,
            Customer.request(
                Map.of("serviceType", "inspection", "locationNumber", "L-2003", "slotHold", hold)));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(RequestsClient.read(refused).at("/errors/0/field").asText()).isEqualTo("slotHold");
    assertThat(RequestsClient.read(refused).at("/errors/0/message").asText())
        .contains("what we come for or where");
  }

  @Test
  void saysInPlainWordsThatATimeHasRunOut() {
    var page = new Page(ONE_PLACE);
    String hold = page.hold(written("L-2010"));
    holds.release(HoldId.of(hold));

    assertThat(page.ask(with(written("L-2010"), Map.of("slotHold", hold))))
        .contains("Der gewählte Termin ist nicht mehr für Sie freigehalten")
        .contains("Was Sie geschrieben haben, ist noch da");
    Map<String, Object> request =
        Customer.request(
            Map.of("serviceType", "inspection", "locationNumber", "L-2010", "slotHold", hold));
    HttpResponse<String> refused = page.customer.send(page.form, request);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(RequestsClient.read(refused).at("/errors/0/field").asText()).isEqualTo("slotHold");
    assertThat(RequestsClient.read(refused).at("/errors/0/message").asText())
        .contains("nicht mehr für Sie freigehalten");

    request.remove("slotHold");
    assertThat(page.customer.send(page.form, request).statusCode()).isEqualTo(200);
  }

  @Test
  void offersOthersWhenSomebodyWasQuicker() {
    var page = new Page(EVERYWHERE);
    String said = page.ask(with(written("L-2001"), Map.of("start", "2020-01-01T10:00:00Z")));

    assertThat(said).contains("This time has just been taken.");
    assertThat(starts(said)).isNotEmpty();
  }

  private static Map<String, String> written(String location) {
    return Map.of("serviceType", "inspection", "locationNumber", location);
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }

  private static List<String> starts(String part) {
    return START.matcher(part).results().map(result -> result.group(1)).toList();
  }

  private static String holdIn(String part) {
    Matcher hold = HOLD.matcher(part);
    return hold.find() ? hold.group(1) : "";
  }

  /** One opened page of a new request. */
  private final class Page {

    final Customer customer;
    final String form;

    Page(String login) {
      customer = new Customer(portal(login));
      form = customer.newForm();
    }

    String ask(Map<String, String> fields) {
      HttpResponse<String> answer = customer.browser.submit("/portal/new", form + "/slots", fields);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return answer.body();
    }

    /** Takes the first time that is offered. */
    String hold(Map<String, String> written) {
      List<String> starts = starts(ask(written));
      assertThat(starts).isNotEmpty();
      String said = ask(SlotsIT.with(written, Map.of("start", starts.get(0))));
      assertThat(holdIn(said)).as(said).isNotEmpty();
      return holdIn(said);
    }
  }
}
