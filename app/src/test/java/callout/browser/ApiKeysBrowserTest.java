package callout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RunningCallout;
import callout.access.ApiKey;
import callout.access.ApiKeys;
import callout.access.IssuedKey;
import callout.access.IssuedKeys;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator makes a key, takes it away from the page, and revokes it. */
class ApiKeysBrowserTest extends RunningCallout {

  private static final By NAME = By.id("name");
  private static final By MAKE = By.cssSelector("main button[type=submit]");
  private static final By SECRET = By.id("secret");

  @Autowired private ApiKeys keys;
  @Autowired private IssuedKeys issued;

  private final String name = "Accounting " + UUID.randomUUID();

  @Test
  void makesOneKeyByADoubleClickAndCopiesIt() {
    WebDriver desk = Chromium.desk();
    try (Person administrator = signedIn(desk)) {
      administrator
          .clickText("API keys")
          .see("Demonstration, billing")
          .clickText("New key")
          .type(NAME, name)
          .click(MAKE)
          .see("Choose what it may do.");
      assertThat(administrator.value(NAME)).isEqualTo(name);

      administrator.choose("Read what is to be billed");
      new Actions(desk).doubleClick(desk.findElement(MAKE)).perform();
      administrator.see("Copy it now").see(SECRET);
      ApiKey key = keys.authenticate(desk.findElement(SECRET).getText()).orElseThrow();
      assertThat(key.scopes()).containsExactly(ApiKeys.READ_BILLING);
      assertThat(administrator.url()).doesNotContain("co_");
      assertThat(ofThisName()).hasSize(1);

      String secret = desk.findElement(SECRET).getText();
      administrator.clickText("Copy").see("Copied.");
      administrator.clickText("Copied, to the list").see(name);
      assertThat(desk.getPageSource()).doesNotContain(secret);
      administrator.clickText("New key").press(NAME, Keys.chord(Keys.CONTROL, "v"));
      assertThat(administrator.value(NAME)).isEqualTo(secret);

      administrator
          .goTo("/api-keys")
          .click(By.cssSelector("a[aria-label='Revoke %s …']".formatted(name)))
          .see("every call with it is refused")
          .clickText("Revoke the key")
          .see("is revoked.");
      assertThat(keys.authenticate(secret)).isEmpty();
    }
  }

  @Test
  void makesOneInGermanOnAPhoneWithTheKeyboardAlone() {
    WebDriver phone = Chromium.phone();
    try (Person administrator = signedIn(phone)) {
      administrator.goTo("/api-keys?lang=de").see("Neuer Schlüssel");
      assertThat(administrator.overflow()).isZero();
      administrator.goTo("/api-keys/new").type(NAME, name);
      assertThat(administrator.overflow()).isZero();
      for (int scope = 0; scope < 3; scope++) {
        new Actions(phone).sendKeys(Keys.TAB, Keys.SPACE).perform();
      }
      new Actions(phone).sendKeys(Keys.TAB, Keys.TAB, Keys.TAB, Keys.ENTER).perform();
      administrator.see("Bitte wählen Sie den Kunden");
      assertThat(administrator.overflow()).isZero();

      administrator
          .select(By.id("customerNumber"), "Clearstreet Neighborhood Services · K-1001")
          .click(MAKE)
          .see("Kopieren Sie ihn jetzt")
          .see(SECRET);
      assertThat(administrator.overflow()).isZero();
      String secret = phone.findElement(SECRET).getText();
      ApiKey key = keys.authenticate(secret).orElseThrow();
      assertThat(key.customer()).isEqualTo("K-1001");
      assertThat(key.scopes())
          .containsExactlyInAnyOrder("requests:write", "requests:read", "customers:any");
      administrator.clickText("Kopieren").see("Kopiert.");

      phone.navigate().refresh();
      administrator.see("wurde schon einmal gesendet");
      assertThat(phone.getPageSource()).doesNotContain(secret);
      assertThat(ofThisName()).hasSize(1);
      administrator.goTo("/api-keys").see(name).see("Für jeden Kunden").see("Gültig");
      assertThat(administrator.overflow()).isZero();
    }
  }

  private List<IssuedKey> ofThisName() {
    return issued.all().stream().filter(one -> one.key().name().equals(name)).toList();
  }

  private Person signedIn(WebDriver browser) {
    String username = username("administrator");
    return new Person(browser, "http://127.0.0.1:" + port).signIn(username, password(username));
  }
}
