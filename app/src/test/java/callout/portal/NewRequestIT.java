package callout.portal;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RequestsClient;
import callout.RunningCallout;
import callout.intake.Channel;
import callout.intake.Intake;
import callout.intake.RequestFacts;
import callout.shared.CaseNumber;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The request form of the portal: the same as Tasklist's, for the person's own places. */
class NewRequestIT extends RunningCallout {

  private static final String EVERYWHERE = "marisol.quint@clearstreet.test";
  private static final String ONE_PLACE = "nils.pruitt@example.com";

  @Autowired private Intake intake;

  @Test
  void becomesACaseOfTheirsByThePortal() {
    Customer customer = new Customer(portal(EVERYWHERE));

    String number = customer.ask("L-2003", "The gate motor hums and smells.");

    RequestFacts request = intake.request(CaseNumber.of(number));
    assertThat(request.channel()).isEqualTo(Channel.PORTAL);
    assertThat(request.customerNumber()).isEqualTo("K-1001");
    assertThat(request.locationNumber()).isEqualTo("L-2003");
    assertThat(customer.browser.open("/portal").body()).contains(number);
    assertThat(customer.browser.open("/portal/requests/" + number).body())
        .contains("Yard Boyle Heights", "The gate motor hums and smells.", "Request received");
  }

  @Test
  void asksNeitherCustomerNumberNorCoordinatesAndOffersTheLocationsGranted() {
    Customer everywhere = new Customer(portal(EVERYWHERE));
    String whole = everywhere.browser.get(everywhere.newForm()).body();
    assertThat(whole)
        .contains("L-2001", "Yard Chatsworth", "L-2008", "\"address\"", "Marisol Quint")
        .doesNotContain("customerNumber", "latitude", "longitude", "L-2009");

    Customer onePlace = new Customer(portal(ONE_PLACE));
    String single = onePlace.browser.get(onePlace.newForm()).body();
    assertThat(single).contains("L-2010").doesNotContain("\"address\"", "L-2009", "customerNumber");
    JsonNode drawn = RequestsClient.read(onePlace.browser.get(onePlace.newForm()));
    assertThat(drawn.at("/data/locationNumber").asText()).isEqualTo("L-2010");
  }

  @Test
  void namesEachMistakeAtItsFieldInTheReadersLanguage() {
    Customer customer = new Customer(portal(ONE_PLACE));
    HttpResponse<String> answer =
        customer.send(
            customer.newForm(),
            Map.of("locationNumber", "L-2010", "serviceType", "magic", "contactEmail", "x"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(problem(answer, "description")).isEqualTo("Bitte ausfüllen.");
    assertThat(problem(answer, "serviceType"))
        .isEqualTo("Bitte wählen Sie eine der Möglichkeiten.");
    assertThat(problem(answer, "contactEmail")).isEqualTo("Das ist keine E-Mail-Adresse.");
  }

  @Test
  void checksTimesAsTheApiDoes() {
    Customer customer = new Customer(portal(EVERYWHERE));
    HttpResponse<String> answer =
        customer.send(
            customer.newForm(),
            Customer.request(
                Map.of(
                    "locationNumber", "L-2001",
                    "windowStart", "2020-01-01T09:00:00Z",
                    "windowEnd", "2020-01-01T11:00:00Z")));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(problem(answer, "windowEnd")).isEqualTo("This time is over already.");
  }

  @Test
  void refusesPlacesThatAreNotTheirs() {
    Customer onePlace = new Customer(portal(ONE_PLACE));
    for (String foreign : new String[] {"L-2009", "L-2001", "L-9999", ""}) {
      HttpResponse<String> answer =
          onePlace.send(
              onePlace.newForm(),
              Customer.request(Map.of("locationNumber", foreign, "address", "1 Way")));
      assertThat(answer.statusCode()).as(foreign).isEqualTo(400);
      assertThat(problem(answer, "locationNumber"))
          .isEqualTo("Bitte wählen Sie einen Ihrer Standorte.");
    }
  }

  @Test
  void takesNoCustomerNumberFromThePage() {
    Customer customer = new Customer(portal(EVERYWHERE));
    HttpResponse<String> answer =
        customer.send(
            customer.newForm(),
            Customer.request(Map.of("locationNumber", "L-2001", "customerNumber", "K-1002")));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(problem(answer, "customerNumber")).isNotEmpty();
  }

  @Test
  void takesAnAddressFromThoseWhoStandForTheWholeCustomer() {
    Customer customer = new Customer(portal(EVERYWHERE));
    HttpResponse<String> answer =
        customer.send(
            customer.newForm(), Customer.request(Map.of("address", "12 Palm Avenue, Reseda")));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(intake.request(CaseNumber.of(Customer.numberIn(answer))).customerNumber())
        .isEqualTo("K-1001");
  }

  @Test
  void makesOneCaseOfAPageSentTwice() {
    Customer customer = new Customer(portal(EVERYWHERE));
    String form = customer.newForm();
    Map<String, Object> request = Customer.request(Map.of("locationNumber", "L-2001"));

    String first = Customer.numberIn(customer.send(form, request));
    String second = Customer.numberIn(customer.send(form, request));
    HttpResponse<String> changed =
        customer.send(form, Customer.request(Map.of("locationNumber", "L-2002")));

    assertThat(second).isEqualTo(first);
    assertThat(changed.statusCode()).isEqualTo(409);
    assertThat(changed.body()).contains("already-sent").doesNotContain("portal-", "external");
  }

  @Test
  void findsRequestsByNumberWordsAndPlace() {
    Customer customer = new Customer(portal(EVERYWHERE));
    String word = "W" + UUID.randomUUID().toString().substring(0, 8);
    String number = customer.ask("L-2007", "Something about " + word);

    assertThat(customer.browser.open("/portal?q=" + word).body()).contains("requests/" + number);
    assertThat(customer.browser.open("/portal?q=" + number).body()).contains("requests/" + number);
    assertThat(customer.browser.open("/portal?q=tool+library+reseda").body())
        .contains("requests/" + number);
    assertThat(customer.browser.open("/portal?q=%25%25no-such").body())
        .contains("No request matches");
    assertThat(customer.browser.open("/portal?state=past&q=" + word).body())
        .doesNotContain("requests/" + number);
  }

  private static String problem(HttpResponse<String> answer, String field) {
    JsonNode errors = RequestsClient.read(answer).path("errors");
    return StreamSupport.stream(errors.spliterator(), false)
        .filter(error -> error.get("field").asText().equals(field))
        .map(error -> error.get("message").asText())
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nothing at " + field + ": " + answer.body()));
  }
}
