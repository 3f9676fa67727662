package callout.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callout.Staff;
import callout.Until;
import callout.notices.Notice;
import callout.notices.Notices;
import callout.planning.PlannedStop;
import callout.shared.Language;
import callout.workflow.TaskView;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;

/** Dispatchers in front of the board: with the pointer, with the keyboard, and two at once. */
class BoardBrowserTest extends BoardInBrowser {

  private static final String IS_READ_TO_ITS_END =
      """
      const answers = [...document.querySelectorAll('.fjs-inline-label label')];
      return answers.length > 1 && answers.every((one) => one.scrollWidth <= one.clientWidth);
      """;

  @Autowired private Notices notices;

  /** A visit that waits, and a day on which nobody of its area has a stop. */
  @BeforeEach
  void letAVisitWait() {
    letAVisitWait(21, 1);
  }

  @Test
  void dragsAVisitInAlongOutAndBack() {
    ChromeDriver browser = Chromium.desk();
    try (Person person = at(browser)) {
      open(person, "dispatcher", Language.EN);
      steadily(browser, () -> drag(browser, waiting(browser), 0, row(browser), 0));
      person.see(visit.caseNumber() + " is planned");
      PlannedStop first = planned();
      assertThat(first.technician()).isEqualTo(technician.username());
      asked();

      person.see(By.cssSelector("[data-visit='%s']".formatted(visit.visit())));
      int quarter = pixels(browser, Duration.ofMinutes(15));
      steadily(
          browser, () -> new Actions(browser).dragAndDropBy(bar(browser), quarter, 0).perform());
      Until.isTrue("a quarter of an hour later", () -> planned().start().isAfter(first.start()));
      assertThat(planned().start())
          .as("by steps of five minutes, which are a few pixels")
          .isCloseTo(first.start().plus(Duration.ofMinutes(15)), within(5, ChronoUnit.MINUTES));
      asked();

      person.see("is planned");
      steadily(
          browser,
          () -> drag(browser, bar(browser), 0, browser.findElement(By.id("board-waiting")), 0));
      person.see("waits to be planned again");
      assertThat(visits.isWaiting(visit.visit())).isTrue();

      person.click(By.id("board-undo")).see("is undone");
      assertThat(planned().technician()).isEqualTo(technician.username());
    }
  }

  @Test
  void dragsOnAtOnceWhatItHasJustMovedItself() {
    ChromeDriver browser = Chromium.desk();
    try (Person person = at(browser)) {
      open(person, "dispatcher", Language.EN);
      steadily(browser, () -> drag(browser, waiting(browser), 0, row(browser), 0));
      person.see(visit.caseNumber() + " is planned");
      asked();
      person.see(By.cssSelector("[data-visit='%s']".formatted(visit.visit())));
      answerNoMorePlans(browser);

      int quarter = pixels(browser, Duration.ofMinutes(15));
      PlannedStop first = planned();
      steadily(
          browser, () -> new Actions(browser).dragAndDropBy(bar(browser), quarter, 0).perform());
      Until.isTrue("a quarter of an hour later", () -> planned().start().isAfter(first.start()));
      PlannedStop second = planned();
      new Actions(browser).dragAndDropBy(bar(browser), quarter, 0).perform();
      Until.isTrue("and once more", () -> planned().start().isAfter(second.start()));
      drag(browser, bar(browser), 0, browser.findElement(By.id("board-waiting")), 0);
      person.see("waits to be planned again");
      assertThat(visits.isWaiting(visit.visit())).isTrue();
    }
  }

  /** As on a slow line: what is done is answered, but not yet to be seen. */
  private static void answerNoMorePlans(ChromeDriver browser) {
    browser.executeScript(
        """
        const answered = window.fetch;
        window.fetch = (to, how) =>
            String(to).startsWith('/board/data') ? new Promise(() => {}) : answered(to, how);
        """);
  }

  @Test
  void makesAVisitLongerByItsEndByKeyboardAndBack() {
    ChromeDriver browser = Chromium.desk();
    try (Person person = at(browser)) {
      open(person, "dispatcher", Language.EN);
      person.press(itsCard(), Keys.ENTER);
      choose(browser, "10:00");
      person.see("This fits.").press(By.id("board-move"), Keys.ENTER);
      person.see(visit.caseNumber() + " is planned");
      asked();
      Duration work = visit.work();

      int more = pixels(browser, Duration.ofMinutes(30));
      steadily(browser, () -> new Actions(browser).dragAndDropBy(end(browser), more, 0).perform());
      Until.isTrue("longer", () -> work().compareTo(work) > 0);
      Duration half = work();
      assertThat(half.minus(work)).isCloseTo(Duration.ofMinutes(30), Duration.ofMinutes(5));
      assertThat(planned().start()).as("it begins when it did").isEqualTo(free.at(10, 0));

      person.see(untilItsNewEnd()); // before, it would be changed as it was
      person.press(itsBar(), Keys.chord(Keys.SHIFT, Keys.ARROW_LEFT));
      person.see("This fits.");
      Until.isTrue("shorter again", () -> confirms(browser, () -> work().compareTo(half) < 0));
      Duration shorter = work();
      assertThat(half.minus(shorter).toMinutes()).as("by steps of five minutes").isIn(5L, 10L);

      person.type(By.id("board-search"), ""); // the dialog is closed
      person.press(itsBar(), Keys.ENTER);
      person.type(By.id("board-minutes"), "720").see("has to begin by");
      person.press(By.id("board-minutes"), Keys.ESCAPE);
      person.click(By.id("board-undo")).see("is undone");
      Until.isTrue("as before", () -> work().equals(half));
      assertThat(visits.find(visit.visit()).orElseThrow().work()).isEqualTo(half);
    }
  }

  /** The bar as it is drawn anew, which is a moment after its end has moved. */
  private By untilItsNewEnd() {
    String end = LocalTime.ofInstant(planned().end(), visit.zone()).toString();
    return By.cssSelector("[data-visit='%s'] [aria-label*='–%s']".formatted(visit.visit(), end));
  }

  /** Presses the button as soon as the verdict lets it be pressed. */
  private static boolean confirms(ChromeDriver browser, BooleanSupplier done) {
    try {
      browser.findElements(By.cssSelector("#board-move:enabled")).stream()
          .filter(WebElement::isDisplayed)
          .findFirst()
          .ifPresent(button -> button.sendKeys(Keys.ENTER));
    } catch (ElementNotInteractableException closed) {
      // the dialog has closed since it was looked at: it was pressed before
    }
    return done.getAsBoolean();
  }

  @Test
  void findsAWaitingVisitAndOpensItByAnyPartOfItsCard() {
    ChromeDriver browser = Chromium.desk();
    try (Person person = at(browser)) {
      open(person, "dispatcher", Language.EN);
      person.type(By.id("board-search"), "nothing like this").see("No unplanned visit of this");
      person.type(By.id("board-search"), visit.caseNumber().value());
      Until.isTrue(
          "one of all",
          () -> browser.findElement(By.id("board-waiting-count")).getText().startsWith("1"));
      steadily(
          browser,
          () ->
              new Actions(browser)
                  .clickAndHold(waiting(browser))
                  .moveByOffset(-200, 0)
                  .sendKeys(Keys.ESCAPE)
                  .release()
                  .perform());
      waiting(browser).findElement(By.cssSelector(".small")).click();
      person.see(By.cssSelector("#board-dialog[open]"));
    }
  }

  @Test
  void plansByKeyboardAloneAndReadsInGermanWhatDoesNotFit() {
    ChromeDriver browser = Chromium.desk();
    try (Person person = at(browser)) {
      open(person, "dispatcher", Language.DE);
      person.see("Ungeplant").see("Rückgängig");
      person.press(itsCard(), Keys.ENTER);
      person.see("Beginn der Arbeit");
      choose(browser, "03:00");
      person.see(technician.name() + " hat ");
      choose(browser, "10:00");
      person.see("Das passt.").press(By.id("board-move"), Keys.ENTER);
      person.see(visit.caseNumber() + " ist eingeplant");
      assertThat(planned().start()).isEqualTo(free.at(10, 0));
      asked();

      person.press(itsBar(), Keys.ENTER);
      person.press(By.id("board-take-back"), Keys.ENTER).see("wartet wieder auf die Planung");
      assertThat(visits.isWaiting(visit.visit())).isTrue();
      assertThat(person.overflow()).isZero();
    }
  }

  @Test
  void showsTheOtherDispatchersMoveAndTellsOfTheConflict() {
    ChromeDriver first = Chromium.desk();
    ChromeDriver second = Chromium.desk();
    try (Person dora = at(first);
        Person ada = at(second)) {
      open(dora, "dispatcher", Language.EN);
      open(ada, "administrator", Language.EN);
      ada.press(itsCard(), Keys.ENTER);
      choose(second, "11:00");
      ada.see("This fits.");

      steadily(first, () -> drag(first, waiting(first), 0, row(first), 0));
      dora.see(visit.caseNumber() + " is planned");
      ada.see(By.cssSelector("[data-visit='%s']".formatted(visit.visit())));
      PlannedStop planned = planned();
      ada.press(By.id("board-move"), Keys.ENTER).see("has been moved meanwhile");
      assertThat(planned()).isEqualTo(planned);
    }
  }

  @Test
  void asksForADecisionAboutAPromiseWhichASupervisorOverrides() {
    ChromeDriver desk = Chromium.desk();
    ChromeDriver chief = Chromium.phone();
    try (Person dora = at(desk);
        Person susan = at(chief)) {
      open(dora, "dispatcher", Language.EN);
      dora.press(itsCard(), Keys.ENTER);
      choose(desk, "10:00");
      dora.see("This fits.").press(By.id("board-move"), Keys.ENTER);
      dora.see(visit.caseNumber() + " is planned");
      asked();

      dora.press(itsBar(), Keys.ENTER);
      choose(desk, "12:30");
      dora.see("was promised an arrival");
      dora.press(By.id("board-ask"), Keys.ENTER).see("a decision about the promise is asked for");
      assertThat(planned().start()).as("nothing has moved").isEqualTo(free.at(10, 0));
      dora.click(By.linkText("Open the task")).see("A dispatcher wants the visit elsewhere");
      dora.choose("Ask a supervisor to override it");
      dora.type(FormFields.field("PromiseReason"), "It burns next door.").click(FormFields.SEND);

      TaskView task = new Staff(tasks).task(visit.caseNumber().value(), "Task_OverridePromise");
      String supervisor = username("supervisor");
      susan.signIn(supervisor, password(supervisor)).goTo("/tasks/" + task.id());
      susan.see("It burns next door.");
      assertThat((Boolean) chief.executeScript(IS_READ_TO_ITS_END)).isTrue();
      susan.choose("Override it: the visit is moved, the customer is told the new time");
      susan.type(FormFields.field("OverrideReason"), "People before pipes.").click(FormFields.SEND);
      Until.isTrue("the visit is moved", () -> planned().start().equals(free.at(12, 30)));
      assertThat(notices.of(visit.caseNumber()))
          .extracting(Notice::subject)
          .anyMatch(subject -> subject.startsWith("New time for our visit"));
    }
  }

  @Test
  void isAListForEachTechnicianOnAPhone() {
    try (Person person = at(Chromium.phone())) {
      open(person, "supervisor", Language.EN);
      person.see("No visits on these days.");
      assertThat(person.overflow()).isZero();
    }
  }

  /** As somebody does who chooses in the dialog. */
  private void choose(ChromeDriver browser, String time) {
    browser.executeScript(
        """
        const technician = document.querySelector('#board-technician');
        const start = document.querySelector('#board-start');
        technician.value = arguments[0];
        start.value = arguments[1];
        start.dispatchEvent(new Event('input', { bubbles: true }));
        """,
        technician.username(),
        free.day() + "T" + time);
  }

  private void open(Person person, String role, Language language) {
    open(person, role, free.day(), language);
    person.see(technician.name());
  }

  private WebElement waiting(ChromeDriver browser) {
    return browser.findElement(By.cssSelector("[data-waiting='%s']".formatted(visit.visit())));
  }

  /** How wide a time is in the timeline, in which the shift of the technician is to be seen. */
  private int pixels(ChromeDriver browser, Duration time) {
    Duration shift =
        technician.shifts().stream()
            .filter(one -> one.contains(free.at(10, 0)))
            .map(one -> Duration.between(one.start(), one.end()))
            .findFirst()
            .orElseThrow();
    double wide = row(browser).getSize().getWidth();
    return (int) Math.round(wide * time.toMinutes() / shift.toMinutes());
  }

  /** The technician's shift in the timeline. */
  private WebElement row(ChromeDriver browser) {
    return browser.findElement(
        By.cssSelector(".shift[data-technician='%s']".formatted(technician.username())));
  }

  /** Takes hold again where the board was drawn anew in between. */
  private static void steadily(ChromeDriver browser, Runnable action) {
    Until.isTrue(
        "what is dragged stands still",
        () -> {
          try {
            action.run();
            return true;
          } catch (StaleElementReferenceException | ElementNotInteractableException redrawn) {
            // or it lies behind a dialog that is just closing
            browser.resetInputState();
            return false;
          }
        });
  }

  private static void drag(ChromeDriver browser, WebElement what, int dx, WebElement to, int dy) {
    new Actions(browser)
        .moveToElement(what)
        .clickAndHold()
        .moveByOffset(-12, 0)
        .moveToElement(to, dx, dy)
        .moveByOffset(1, 0)
        .pause(Duration.ofMillis(100))
        .release()
        .perform();
  }
}
