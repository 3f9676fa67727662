package callout.portal;

import static callout.browser.FormFields.SEND;
import static callout.browser.FormFields.field;
import static callout.browser.FormFields.option;
import static callout.browser.FormFields.say;
import static callout.browser.FormFields.select;
import static org.assertj.core.api.Assertions.assertThat;

import callout.RunningCallout;
import callout.browser.Chromium;
import callout.browser.Person;
import callout.planning.HeldSlot;
import callout.planning.SlotHolds;
import callout.shared.HoldId;
import callout.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer with a phone, or a keyboard alone, chooses when we come. */
class SlotsBrowserTest extends RunningCallout {

  private static final By TIME = By.cssSelector("#slots .slot");
  private static final By BACK = By.cssSelector("#slots .slot-held button");

  @Autowired private SlotHolds holds;
  @Autowired private JdbcClient jdbc;

  @ParameterizedTest
  @EnumSource(Language.class)
  void choosesATimeGivesItBackLosesItAndSendsWithAnother(Language language) {
    String login = say(language, "marisol.quint@clearstreet.test", "nils.pruitt@example.com");
    ChromeDriver browser = Chromium.phone();
    try (Person customer = at(browser, login, language)) {
      customer
          .goTo("/portal/new?lang=" + language.code())
          .see(say(language, "Choose a service and a location", "Wählen Sie eine Leistung"))
          .see(say(language, "Select", "Auswählen"))
          .pick(select("ServiceType"), option(say(language, "Inspection", "Prüfung")));
      if (language == Language.EN) {
        customer.pick(select("LocationNumber"), option("Yard Chatsworth"));
      }
      customer
          .type(field("Description"), "The gate hums.")
          .press(TIME, Keys.ENTER)
          .see(say(language, "We keep this time free for you", "Wir halten diesen Termin"));
      assertThat(customer.overflow()).isZero();
      assertThat(browser.switchTo().activeElement().getText())
          .as("what has the focus")
          .containsPattern(say(language, "Arrival", "Ankunft") + " \\d\\d:\\d\\d–\\d\\d:\\d\\d");
      customer.press(BACK, Keys.ENTER).see(TIME).click(TIME).see(BACK);

      HeldSlot lost = unsent();
      holds.release(lost.id()); // as the timer does
      customer
          .click(SEND)
          .see(say(language, "is no longer kept for you", "nicht mehr für Sie freigehalten"))
          .see(TIME);
      assertThat(browser.findElement(field("Description")).getDomProperty("value"))
          .isEqualTo("The gate hums.");

      customer.click(TIME).see(BACK);
      HeldSlot held = unsent();
      customer.click(SEND).see(say(language, "You chose a time", "Sie haben einen Termin gewählt"));
      assertThat(holds.find(held.id())).map(HeldSlot::caseNumber).isPresent();
      assertThat(customer.overflow()).isZero();
    }
  }

  private HeldSlot unsent() {
    return jdbc
        .sql("select id from planning_hold where case_number is null order by held_until desc")
        .query((row, n) -> HoldId.of(row.getString("id")))
        .list()
        .stream()
        .findFirst()
        .flatMap(holds::find)
        .orElseThrow();
  }

  private Person at(ChromeDriver browser, String login, Language language) {
    return new Person(browser, "http://127.0.0.1:" + port)
        .signInToPortal(login, password(login))
        .see(By.cssSelector("a[href='/portal/new']"))
        .goTo("/portal?lang=" + language.code());
  }
}
