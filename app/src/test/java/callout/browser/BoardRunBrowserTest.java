package callout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RunningCallout;
import callout.Staff;
import callout.Until;
import callout.VisitsToPlan;
import callout.WaitingVisit;
import callout.intake.Intake;
import callout.planning.Board;
import callout.planning.VisitNeeds;
import callout.planning.VisitWishes;
import callout.planning.Visits;
import callout.shared.Language;
import callout.workflow.StaffTasks;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dispatcher has routes planned without leaving the board: begins, follows, compares, judges. */
class BoardRunBrowserTest extends RunningCallout {

  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private VisitWishes wishes;
  @Autowired private Board board;
  @Autowired private StaffTasks tasks;
  @Autowired private JdbcClient jdbc;

  private VisitsToPlan plan;

  @BeforeEach
  void letVisitsWait() {
    plan = VisitsToPlan.of(intake, visits, wishes, board, tasks);
  }

  @Test
  void plansFollowsStopsComparesAndPublishes() {
    ChromeDriver browser = Chromium.desk();
    try (Person person = new Person(browser, "http://127.0.0.1:" + port)) {
      open(person, Language.EN);
      person
          .click(By.id("board-plan"))
          .see("the days and the area that the board shows")
          .type(By.id("board-plan-seconds"), "700")
          .press(By.id("board-plan-seconds"), Keys.ENTER)
          .see("Between 1 and 600")
          .type(By.id("board-plan-seconds"), "300")
          .press(By.id("board-plan-seconds"), Keys.ENTER)
          .see("Visits placed")
          .see(By.cssSelector(".progress-curve polyline, .progress-numbers"));
      assertThat(person.overflow()).isZero();
      pressLong(browser, By.cssSelector("#board-run [hx-post$='/stop']"));
      person.see("Left out (").see("as proposed").see(ghost());
      assertThat(visits.isWaiting(plan.possible().visit())).as("nothing is planned yet").isTrue();
      person
          .click(By.cssSelector("#board-run [data-decision=publish]"))
          .see(By.cssSelector("[data-visit='%s']".formatted(plan.possible().visit())));
      Until.isTrue("the panel is gone", () -> browser.findElements(ghost()).isEmpty());
      new Staff(tasks).task(plan.possible().caseNumber().value(), "Task_AcceptVisit");
      assertThat(visits.isWaiting(plan.impossible().visit())).isTrue();
    } finally {
      wishes.change(plan.impossible().visit(), VisitNeeds.NONE);
    }
  }

  @Test
  void discardsOnAPhoneInGerman() {
    try (Person person = new Person(Chromium.phone(), "http://127.0.0.1:" + port)) {
      open(person, Language.DE);
      person
          .click(By.id("board-plan"))
          .type(By.id("board-plan-seconds"), "1")
          .press(By.id("board-plan-seconds"), Keys.ENTER)
          .see("wie vorgeschlagen")
          .see("Ausgelassen (");
      assertThat(person.overflow()).isZero();
      person.click(By.cssSelector("[data-decision=discard]")).see("Der Vorschlag ist verworfen.");
      assertThat(visits.isWaiting(plan.possible().visit())).isTrue();
    } finally {
      wishes.change(plan.impossible().visit(), VisitNeeds.NONE);
    }
  }

  @Test
  void handsOnWhatWasLeftOutWhereNothingHasAPlace() {
    WaitingVisit.leaveOnly(jdbc, plan.impossible().caseNumber());
    ChromeDriver browser = Chromium.desk();
    try (Person person = new Person(browser, "http://127.0.0.1:" + port)) {
      open(person, Language.EN);
      person
          .click(By.id("board-plan"))
          .type(By.id("board-plan-seconds"), "1")
          .press(By.id("board-plan-seconds"), Keys.ENTER)
          .see("Nothing could be placed.")
          .see("Left out (1)");
      assertThat(person.text()).doesNotContain("Publish the routes");
      person
          .click(By.cssSelector("#board-run [data-decision=publish]"))
          .see("One visit was handed on");
      new Staff(tasks).task(plan.impossible().caseNumber().value(), "Task_ResolveExclusion");
    } finally {
      wishes.change(plan.impossible().visit(), VisitNeeds.NONE);
    }
  }

  /** The panel asks for itself meanwhile, and must not take the button away under the finger. */
  private static void pressLong(ChromeDriver browser, By what) {
    Until.isTrue(
        "the button is pressed",
        () -> {
          try {
            new Actions(browser).clickAndHold(browser.findElement(what)).perform();
            return true;
          } catch (StaleElementReferenceException drawnAnew) {
            return false;
          }
        });
    long before = answers(browser);
    Until.isTrue("the panel has asked twice", () -> answers(browser) >= before + 2);
    new Actions(browser).release().perform();
  }

  private static long answers(ChromeDriver browser) {
    return (Long)
        Objects.requireNonNull(
            browser.executeScript(
                "return performance.getEntriesByType('resource')"
                    + ".filter(({ name }) => name.includes('/board/run?')).length"));
  }

  private By ghost() {
    return By.cssSelector("[data-ghost='%s']".formatted(plan.possible().visit()));
  }

  private void open(Person person, Language language) {
    String username = username("dispatcher");
    person
        .signIn(username, password(username))
        .goTo(
            "/board?area=%s&from=%s&days=1&lang=%s"
                .formatted(plan.possible().areaCode(), plan.day(), language.code()))
        .see(By.cssSelector("#board[data-drawn]"));
  }
}
