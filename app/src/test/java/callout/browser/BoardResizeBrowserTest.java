package callout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Until;
import callout.shared.Language;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** The end of a bar, by which its visit is made longer: where it is, and what it does. */
class BoardResizeBrowserTest extends BoardInBrowser {

  @Test
  void movesANarrowBarWhereverItIsTakenHoldOf() {
    plan(Duration.ofMinutes(10));
    ChromeDriver browser = Chromium.desk();
    try (Person person = at(browser)) {
      open(person, Language.EN);
      WebElement bar = bar(browser);
      int wide = bar.getSize().getWidth();
      assertThat(wide).isLessThan(24);
      assertThat(end(browser).isDisplayed()).as("no end to take hold of").isFalse();

      drag(browser, bar, wide / 2 - 4, 0, rowsDown(browser));
      Until.isTrue("somebody else has it", () -> planned().technician().equals(other()));
      assertThat(work()).as("as long as before").isEqualTo(Duration.ofMinutes(10));
    }
  }

  @Test
  void makesAVisitLongerAlongTheTimesByStepsAndMovesItAcross() {
    plan(Duration.ofMinutes(58));
    ChromeDriver browser = Chromium.desk();
    try (Person person = at(browser)) {
      open(person, Language.DE);
      int wide = bar(browser).getSize().getWidth();
      assertThat(end(browser).getSize().getWidth()).isBetween(4, wide / 4);

      drag(browser, end(browser), 0, wide / 2, 0);
      person.see("Für " + visit.caseNumber() + " sind jetzt 1 Std. ");
      assertThat(work().toMinutes()).as("a length that people say").isBetween(75L, 100L);
      assertThat(work().toMinutes() % 5).isZero();

      Duration longer = work();
      person.see(
          By.cssSelector("[data-visit='%s'] [aria-label*='%s']".formatted(visit.visit(), ends())));
      drag(browser, end(browser), 0, 0, rowsDown(browser));
      Until.isTrue("somebody else has it", () -> planned().technician().equals(other()));
      assertThat(work()).isEqualTo(longer);
      assertThat(planned().start()).isEqualTo(free.at(10, 7));
    }
  }

  /** With the first of two who can make it; its end is on no grid. */
  private void plan(Duration work) {
    letAVisitWait(350, 2);
    plan(free.at(10, 7), work);
  }

  private String other() {
    return free.able().get(1).username();
  }

  private String ends() {
    return "–" + planned().end().atZone(visit.zone()).toLocalTime();
  }

  private void open(Person person, Language language) {
    open(person, "dispatcher", free.day(), language);
    person.see(By.cssSelector("[data-visit='%s']".formatted(visit.visit())));
  }

  /** From the row of who has it to that of the other one. */
  private int rowsDown(ChromeDriver browser) {
    return row(browser, other()) - row(browser, planned().technician());
  }

  private static int row(ChromeDriver browser, String technician) {
    return browser
        .findElement(By.cssSelector(".shift[data-technician='%s']".formatted(technician)))
        .getRect()
        .y;
  }

  /** As a hand does: not in one go. */
  private static void drag(ChromeDriver browser, WebElement what, int from, int dx, int dy) {
    new Actions(browser)
        .moveToElement(what, from, 0)
        .clickAndHold()
        .moveByOffset(dx / 2, dy / 2)
        .moveByOffset(dx - dx / 2, dy - dy / 2)
        .pause(Duration.ofMillis(100))
        .release()
        .perform();
  }
}
