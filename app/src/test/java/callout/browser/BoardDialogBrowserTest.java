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
import callout.planning.BoardTechnician;
import callout.planning.StopMove;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.Language;
import callout.workflow.StaffTasks;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;

/** The dialog of a visit: what it begins with, and what it says of what stands in it. */
class BoardDialogBrowserTest extends RunningCallout {

  private static final By MOVE = By.id("board-move");
  private static final By START = By.id("board-start");
  private static final By MINUTES = By.id("board-minutes");

  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private BoardMoves moves;
  @Autowired private StaffTasks tasks;
  @Autowired private Board board;

  private VisitDemand visit;
  private BoardTechnician technician;
  private FreeDay free;

  @BeforeEach
  void letAVisitWait() {
    visit = WaitingVisit.of(intake, visits, tasks);
    free = FreeDay.of(board, visit, 430, 1);
    technician = free.able().get(0);
  }

  @Test
  void beginsWithWhatFitsOnTheDayShown() {
    ChromeDriver browser = Chromium.desk();
    try (Person person = new Person(browser, "http://127.0.0.1:" + port)) {
      open(person, free.day(), Language.EN);
      openWaiting(browser);
      person.see("This fits.");
      assertThat(person.value(START)).startsWith(free.day() + "T");
      person.press(MOVE, Keys.ENTER).see(visit.caseNumber() + " is planned.");
      assertThat(visits.isWaiting(visit.visit())).isFalse();
    }
  }

  @Test
  void suggestsNothingThatIsOver() {
    ChromeDriver browser = Chromium.desk();
    try (Person person = new Person(browser, "http://127.0.0.1:" + port)) {
      open(person, LocalDate.now(visit.zone()).minusDays(3), Language.DE);
      openWaiting(browser);
      person.see("Das passt.");
      assertThat(LocalDateTime.parse(person.value(START)))
          .isAfterOrEqualTo(LocalDateTime.now(visit.zone()).minusMinutes(5));
    }
  }

  @Test
  void saysWhatIsWrongWithWhatCannotBeSentAndNothingOfBefore() {
    ChromeDriver browser = Chromium.desk();
    try (Person person = new Person(browser, "http://127.0.0.1:" + port)) {
      open(person, free.day(), Language.EN);
      openWaiting(browser);
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
    try (Person person = new Person(browser, "http://127.0.0.1:" + port)) {
      open(person, free.day(), Language.EN);
      openWaiting(browser);
      person.see("This fits.").type(MINUTES, "35").see("This fits.");
      person.press(MINUTES, Keys.ENTER).see(visit.caseNumber() + " is planned and takes 35 min.");
      assertThat(visits.find(visit.visit()).orElseThrow().work()).isEqualTo(Duration.ofMinutes(35));
    }
  }

  @Test
  void offersADecisionAlsoToWhoeverIsFasterThanTheCheck() {
    StopMove move = new StopMove(visit.visit(), technician.username(), free.at(10, 0), null);
    Actor.as("ada", () -> moves.move("ada", move));
    new Staff(tasks).task(visit.caseNumber().value(), "Task_AcceptVisit");
    ChromeDriver browser = Chromium.desk();
    try (Person person = new Person(browser, "http://127.0.0.1:" + port)) {
      open(person, free.day(), Language.EN);
      By bar = By.cssSelector("#board-timeline [data-visit='%s']".formatted(visit.visit()));
      person.press(bar, Keys.ENTER).see(START);
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

  private void openWaiting(ChromeDriver browser) {
    By card = By.cssSelector("[data-waiting='%s'] button".formatted(visit.visit()));
    Until.isThere("the card", () -> browser.findElements(card).stream().findFirst())
        .sendKeys(Keys.ENTER);
  }

  private void open(Person person, LocalDate day, Language language) {
    String username = username("dispatcher");
    person
        .signIn(username, password(username))
        .goTo(
            "/board?area=%s&from=%s&days=1&lang=%s"
                .formatted(visit.areaCode(), day, language.code()))
        .see(By.cssSelector("#board[data-drawn]"));
  }
}
