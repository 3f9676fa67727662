package callout.portal;

import static callout.browser.FormFields.SEND;
import static callout.browser.FormFields.field;
import static callout.browser.FormFields.option;
import static callout.browser.FormFields.select;
import static org.assertj.core.api.Assertions.assertThat;

import callout.RunningCallout;
import callout.browser.Chromium;
import callout.browser.Person;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** A customer is interrupted while writing a request. */
class DraftBrowserTest extends RunningCallout {

  private static final By DESCRIPTION = field("Description");
  private static final By NOTE = By.cssSelector("[data-draft-note]");
  private static final By EMPTY = By.cssSelector("[data-draft-note] button");
  private static final By TIME = By.cssSelector("#slots .slot");
  private static final By HELD = By.cssSelector("#slots .slot-held strong.number");

  private final ChromeDriver browser = Chromium.phone();

  @Test
  void findsWhatWasWrittenAndTheTimeThatIsHeldUntilItIsSent() {
    try (Person customer = signedIn()) {
      write(customer);
      String first = browser.findElement(TIME).getText();
      customer.click(TIME).see(HELD);
      assertThat(browser.findElement(HELD).getText()).isEqualTo(first);

      customer.goTo("/portal").goTo("/portal/new").see(HELD).see("What you wrote before");
      assertThat(browser.findElement(HELD).getText()).isEqualTo(first);
      assertThat(written(DESCRIPTION)).isEqualTo("The gate hums.");
      assertThat(customer.overflow()).isZero();

      customer.click(SEND).see("You chose a time");
      customer.goTo("/portal/new").see(SEND);
      assertThat(written(DESCRIPTION)).as("after it was sent").isEmpty();
      assertThat(browser.findElement(NOTE).isDisplayed()).isFalse();
    }
  }

  @Test
  void beginsAnewIsOfferedTheOwnTimeAgainAndLeavesNothingBehind() {
    try (Person customer = signedIn()) {
      write(customer);
      String first = browser.findElement(TIME).getText();
      customer.click(TIME).see(HELD);

      customer.goTo("/portal/new").click(EMPTY).goTo("/portal/new").see(SEND);
      assertThat(written(DESCRIPTION)).isEmpty();
      write(customer);
      assertThat(browser.findElement(TIME).getText()).as("first time offered").isEqualTo(first);

      customer.click(By.cssSelector(".portal-who summary")).clickText("Sign out");
      customer.see(By.name("username"));
      signIn(customer).goTo("/portal/new").see(SEND);
      assertThat(written(DESCRIPTION)).as("after signing out").isEmpty();
    }
  }

  private Person signedIn() {
    return signIn(new Person(browser, "http://127.0.0.1:" + port));
  }

  private Person signIn(Person customer) {
    String login = "marisol.quint@clearstreet.test";
    return customer
        .signInToPortal(login, password(login))
        .see(By.cssSelector("a[href='/portal/new']"));
  }

  private static void write(Person customer) {
    customer
        .goTo("/portal/new")
        .pick(select("ServiceType"), option("Inspection"))
        .pick(select("LocationNumber"), option("Yard Chatsworth"))
        .type(DESCRIPTION, "The gate hums.")
        .see(TIME);
  }

  private String written(By field) {
    return browser.findElement(field).getDomProperty("value");
  }
}
