package callout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import callout.FreeDay;
import callout.RunningCallout;
import callout.Staff;
import callout.Until;
import callout.WaitingVisit;
import callout.audit.Actor;
import callout.intake.Intake;
import callout.planning.Board;
import callout.planning.BoardMoves;
import callout.planning.PlannedStop;
import callout.planning.StopMove;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.Language;
import callout.workflow.StaffTasks;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;

/** The end of a bar, by which its visit is made longer: where it is, and what it does. */
class BoardResizeBrowserTest extends RunningCallout {

  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private BoardMoves moves;
  @Autowired private StaffTasks tasks;
  @Autowired private Board board;

  private VisitDemand visit;
  private FreeDay free;

  @Test
  void movesANarrowBarWhereverItIsTakenHoldOf() {
    plan(Duration.ofMinutes(10));
    ChromeDriver browser = Chromium.desk();
    try (Person person = new Person(browser, "http://127.0.0.1:" + port)) {
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
    try (Person person = new Person(browser, "http://127.0.0.1:" + port)) {
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
    visit = WaitingVisit.of(intake, visits, tasks);
    free = FreeDay.of(board, visit, 350, 2);
    var move =
        new StopMove(visit.visit(), free.able().get(0).username(), free.at(10, 7), work, null);
    Actor.as("ada", () -> moves.move("ada", move));
    new Staff(tasks).task(visit.caseNumber().value(), "Task_AcceptVisit");
  }

  private String other() {
    return free.able().get(1).username();
  }

  private PlannedStop planned() {
    return visits.stop(visit.visit()).orElseThrow();
  }

  private Duration work() {
    return Duration.between(planned().start(), planned().end());
  }

  private String ends() {
    return "–" + planned().end().atZone(visit.zone()).toLocalTime();
  }

  private void open(Person person, Language language) {
    String username = username("dispatcher");
    person
        .signIn(username, password(username))
        .goTo(
            "/board?area=%s&from=%s&days=1&lang=%s"
                .formatted(visit.areaCode(), free.day(), language.code()))
        .see(By.cssSelector("[data-visit='%s']".formatted(visit.visit())));
  }

  private WebElement bar(ChromeDriver browser) {
    return browser.findElement(
        By.cssSelector("#board-timeline [data-visit='%s']".formatted(visit.visit())));
  }

  private WebElement end(ChromeDriver browser) {
    return bar(browser).findElement(By.cssSelector(".ec-resizer"));
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
