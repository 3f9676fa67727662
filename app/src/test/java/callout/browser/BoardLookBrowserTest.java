package callout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Until;
import callout.shared.Language;
import callout.workforce.Workforce;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is to be seen on the board at a glance, in a window of 1400 pixels. */
class BoardLookBrowserTest extends BoardInBrowser {

  private static final By VERDICT = By.cssSelector(".board-verdict-pointer[data-state=refused]");

  @Autowired private Workforce workforce;
  @Autowired private JdbcClient jdbc;

  /** At ten, on a day on which nobody else has a stop. */
  @BeforeEach
  void planAVisit() {
    letAVisitWait(290, 1);
    plan(free.at(10, 0), null);
  }

  @Test
  void showsTheWorkingHoursOfADayInRowsOfOneHeightWithoutScrolling() {
    ChromeDriver browser = Chromium.desk();
    try (Person person = at(browser)) {
      open(person, browser, Language.EN);
      Until.isTrue(
          "all shifts are in sight, with room around",
          () ->
              (Boolean)
                  browser.executeScript(
                      """
                      const main = document.querySelector('.ec-main');
                      const sight = main.getBoundingClientRect();
                      return main.scrollWidth === main.clientWidth
                        && [...document.querySelectorAll('.shift')].every((shift) => {
                          const { left, right } = shift.getBoundingClientRect();
                          return left > sight.left && right < sight.right;
                        });
                      """));
      List<Integer> heights =
          browser.findElements(By.cssSelector(".ec-row-head")).stream()
              .map(row -> row.getSize().getHeight())
              .toList();
      assertThat(heights).allMatch(height -> Math.abs(height - heights.get(0)) < 3);
      person.see(By.cssSelector(".ec-col-head time"));
      assertThat(browser.findElement(By.cssSelector(".ec-col-head time")).getText())
          .endsWith(" " + free.day().getDayOfMonth());
      assertThat(box(browser, ".board-views").y)
          .as("all of the choice is in one line")
          .isEqualTo(box(browser, ".board-steps").y);
    }
  }

  @Test
  void namesTheCaseFirstInABarAndSaysTheRestInItsTooltip() {
    ChromeDriver browser = Chromium.desk();
    try (Person person = at(browser)) {
      open(person, browser, Language.DE);
      String number = visit.caseNumber().value();
      assertThat(bar(browser).getText()).contains(number.substring(number.length() - 3));
      assertThat(bar(browser).getAccessibleName())
          .startsWith(number + " ")
          .contains("Wartung, ")
          .contains(technician.name());
      assertThat(bar(browser).findElement(By.className("bar")).getDomAttribute("title"))
          .startsWith(number + " ")
          .contains("\nWartung\n");
    }
  }

  @Test
  void tellsBesideThePointerWhichRuleIsBrokenAndMovesNothingElse() {
    ChromeDriver browser = Chromium.desk();
    try (Person person = at(browser)) {
      open(person, browser, Language.EN);
      int top = box(browser, "#board").y;
      int hours = bar(browser).getSize().getWidth() * 3;
      new Actions(browser)
          .moveToElement(bar(browser))
          .clickAndHold()
          .moveByOffset(hours / 2, 0)
          .moveByOffset(hours / 2, 0)
          .perform();
      person.see(VERDICT).see("was promised an arrival");
      Rectangle verdict = browser.findElement(VERDICT).getRect();
      Rectangle dragged = box(browser, ".ec-preview");
      assertThat(verdict.y - dragged.y).as("beside the bar").isBetween(0, 120);
      assertThat(box(browser, "#board").y).isEqualTo(top);

      new Actions(browser).release().perform();
      person.see("Ask for a decision").press(By.id("board-dialog"), Keys.ESCAPE);
      Until.isTrue("nothing beside the pointer", () -> browser.findElements(VERDICT).isEmpty());
      person.see(By.id("board-said"));
      assertThat(box(browser, "#board").y).as("the message lies over it").isEqualTo(top);
      person.click(By.id("board-said-close"));
      Until.isTrue(
          "the message is gone",
          () -> !browser.findElement(By.id("board-said-close")).isDisplayed());
    }
  }

  @Test
  void tellsInTheListWhoMayWorkLonger() {
    workforce.grantOvertime(technician.username(), free.day(), 120, "ada");
    ChromeDriver browser = Chromium.desk();
    try (Person person = at(browser)) {
      open(person, browser, Language.EN);
      person.click(By.cssSelector("[data-view=list]")).see(" h overtime");
      browser.executeScript("localStorage.clear()");
    } finally {
      jdbc.sql("delete from workforce_overtime where technician = ? and day = ?")
          .params(technician.username(), free.day())
          .update();
    }
  }

  @Test
  void ordersTheDialogOfAVisit() {
    ChromeDriver browser = Chromium.desk();
    try (Person person = at(browser)) {
      open(person, browser, Language.DE);
      person.press(itsBar(), Keys.ENTER);
      person.see("Zugesagt").see("Anfahrt").see("Wartet auf die Antwort des Technikers");
      Rectangle close = box(browser, "#board-dialog-close");
      Rectangle takeBack = box(browser, "#board-take-back");
      Rectangle move = box(browser, "#board-move");
      assertThat(move.x).as("what is usually done begins").isEqualTo(takeBack.x);
      assertThat(move.y).isLessThan(takeBack.y);
      assertThat(close.y).isEqualTo(takeBack.y);
      assertThat(close.x).as("the way out is apart, at the right").isGreaterThan(takeBack.x + 250);
    }
  }

  private void open(Person person, ChromeDriver browser, Language language) {
    browser.manage().window().setSize(new Dimension(1400, 900));
    open(person, "dispatcher", free.day(), language);
    person.see(By.cssSelector("[data-visit='%s']".formatted(visit.visit())));
  }

  private static Rectangle box(ChromeDriver browser, String css) {
    return browser.findElement(By.cssSelector(css)).getRect();
  }
}
