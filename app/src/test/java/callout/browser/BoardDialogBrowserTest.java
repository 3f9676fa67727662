package callout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import callout.shared.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;

/** The dialog of a visit: what it begins with, and what it says of what stands in it. */
class BoardDialogBrowserTest extends BoardInBrowser {

  private static final By MOVE = By.id("board-move");
  private static final By START = By.id("board-start");
  private static final By MINUTES = By.id("board-minutes");

  @BeforeEach
  void letAVisitWait() {
    letAVisitWait(430, 1);
  }

  @Test
  void beginsWithWhatFitsOnTheDayShown() {
    ChromeDriver browser = Chromium.desk();
    try (Person person = at(browser)) {
      open(person, "dispatcher", free.day(), Language.EN);
      person.press(itsCard(), Keys.ENTER);
      person.see("This fits.");
      assertThat(person.value(START)).startsWith(free.day() + "T");
      person.press(MOVE, Keys.ENTER).see(visit.caseNumber() + " is planned.");
      assertThat(visits.isWaiting(visit.visit())).isFalse();
    }
  }

  @Test
  void suggestsNothingThatIsOver() {
    ChromeDriver browser = Chromium.desk();
    try (Person person = at(browser)) {
      open(person, "dispatcher", LocalDate.now(visit.zone()).minusDays(3), Language.DE);
      person.press(itsCard(), Keys.ENTER);
      person.see("Das passt.");
      assertThat(LocalDateTime.parse(person.value(START)))
          .isAfterOrEqualTo(LocalDateTime.now(visit.zone()).minusMinutes(5));
    }
  }

  @Test
  void saysWhatIsWrongWithWhatCannotBeSentAndNothingOfBefore() {
    ChromeDriver browser = Chromium.desk();
    try (Person person = at(browser)) {
      open(person, "dispatcher", free.day(), Language.EN);
      person.press(itsCard(), Keys.ENTER);
      person.see("This fits.");
      for (String minutes : new String[] {"0", "721", "12.5"}) {
        person.type(MINUTES, minutes).see("Enter whole minutes, from 5 to 720.");
        assertThat(person.text()).doesNotContain("This fits.");
        assertThat(browser.findElement(MOVE).isEnabled()).isFalse();
      }
      person.type(MINUTES, "45").see("This fits.");
      set(browser, "#board-start", "");
      person.see("Enter a day and a time.");
      assertThat(person.text()).doesNotContain("This fits.", "Enter whole minutes");
      assertThat(browser.findElement(MOVE).isEnabled()).isFalse();
    }
  }

  @Test
  void doesWhatIsWrittenWhenEnterIsPressedInAField() {
    ChromeDriver browser = Chromium.desk();
    try (Person person = at(browser)) {
      open(person, "dispatcher", free.day(), Language.EN);
      person.press(itsCard(), Keys.ENTER);
      person.see("This fits.").type(MINUTES, "35").see("This fits.");
      person.press(MINUTES, Keys.ENTER).see(visit.caseNumber() + " is planned and takes 35 min.");
      assertThat(visits.find(visit.visit()).orElseThrow().work()).isEqualTo(Duration.ofMinutes(35));
    }
  }

  @Test
  void offersADecisionAlsoToWhoeverIsFasterThanTheCheck() {
    plan(free.at(10, 0), null);
    ChromeDriver browser = Chromium.desk();
    try (Person person = at(browser)) {
      open(person, "dispatcher", free.day(), Language.EN);
      person.press(itsBar(), Keys.ENTER);
      person.see(START);
      set(browser, "#board-start", free.day() + "T12:30");
      browser.executeScript("arguments[0].click()", browser.findElement(MOVE));
      person.see("was promised an arrival").see("Ask for a decision");
      assertThat(browser.findElement(MOVE).isEnabled()).isFalse();
      assertThat(browser.findElement(By.id("board-said")).getText()).as("said once").isEmpty();
      person.press(By.id("board-ask"), Keys.ENTER).see("a decision about the promise is asked");
    }
  }

  /** As somebody does who types it; the browser's field is another one in each language. */
  private static void set(ChromeDriver browser, String field, String value) {
    browser.executeScript(
        """
        const field = document.querySelector(arguments[0]);
        field.value = arguments[1];
        field.dispatchEvent(new Event('input', { bubbles: true }));
        """,
        field,
        value);
  }
}
