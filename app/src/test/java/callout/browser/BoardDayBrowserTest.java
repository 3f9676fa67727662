package callout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import callout.StopVersion;
import callout.Until;
import callout.WaitingVisit;
import callout.audit.Actor;
import callout.planning.VisitDemand;
import callout.shared.Language;
import callout.workforce.Workforce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The day does not go as planned: the board says so at once, and has it planned again. */
class BoardDayBrowserTest extends BoardInBrowser {

  private static final By AGAIN = By.cssSelector("#board-trouble button");
  private static final By PUBLISH = By.cssSelector("#board-run [data-decision=publish]:enabled");
  private static final By SOLVE_AGAIN = By.cssSelector("#board-run [data-decision=solveAgain]");

  @Autowired private Workforce workforce;
  @Autowired private JdbcClient jdbc;

  /** Other tests look at the same technicians. */
  @AfterEach
  void comesBack() {
    jdbc.sql("delete from workforce_absence where reason = 'flu'").update();
  }

  @Test
  void plansTheVisitsOfWhoeverIsReportedAbsentAgain() {
    planAVisit(170);
    ChromeDriver browser = Chromium.desk();
    try (Person person = at(browser)) {
      open(person, "dispatcher", free.day(), Language.EN);
      assertThat(browser.findElement(By.id("board-trouble")).isDisplayed()).isFalse();
      reportAbsence();
      person.see(technician.name() + " is not at work").see("but has one visit planned");
      propose(person);
      person.see("Moved (1)").see("as proposed").see(ghost());
      assertThat(planned().technician()).as("nothing yet").isEqualTo(technician.username());
      assertThat(person.overflow()).isZero();

      person.click(PUBLISH);
      Until.isTrue("it moves", () -> !planned().technician().equals(technician.username()));
      Until.isTrue(
          "the notice is gone", () -> !browser.findElement(By.id("board-trouble")).isDisplayed());
    }
  }

  @Test
  void refusesAProposalThatNoLongerFitsAndLetsOneGoOn() {
    planAVisit(230);
    try (Person person = new Person(Chromium.desk(), "http://127.0.0.1:" + port)) {
      open(person, "dispatcher", free.day(), Language.EN);
      reportAbsence();
      person.see(technician.name() + " is not at work");
      propose(person);
      person.see("Moved (1)").see(ghost());

      takeBack();
      person.click(PUBLISH).see("Not published: the plan has changed meanwhile");
      person.see(visit.caseNumber() + " (");
      assertThat(visits.isWaiting(visit.visit())).as("nothing is published").isTrue();

      person.click(SOLVE_AGAIN);
      Until.isTrue(
          "the stale proposal is gone", () -> !person.text().contains("the plan has changed"));
      person.see(ghost()).click(PUBLISH);
      Until.isTrue("it is planned", () -> !visits.isWaiting(visit.visit()));
      assertThat(planned().technician()).isNotEqualTo(technician.username());
    }
  }

  @Test
  void offersToPlanAgainForAnUrgentVisitOnAPhoneInGerman() {
    String area = WaitingVisit.of(intake, visits, tasks).areaCode();
    ChromeDriver browser = Chromium.phone();
    try (Person person = at(browser)) {
      openToday(person, area, Language.DE);
      VisitDemand urgent = WaitingVisit.of(intake, visits, tasks, "urgent");
      person.see(urgent.caseNumber() + " ist dringend und noch nicht geplant");
      assertThat(person.overflow()).isZero();
      propose(person);
      person.see(By.cssSelector(".comparison-sum"));
      assertThat(visits.isWaiting(urgent.visit())).as("nothing is planned yet").isTrue();
      assertThat(person.overflow()).isZero();
      person.click(By.cssSelector("[data-decision=discard]")).see("Der Vorschlag ist verworfen.");
    }
  }

  /** By the button of the notice, as filled in, but for a second only. */
  private static void propose(Person person) {
    person
        .click(AGAIN)
        .see(By.cssSelector("#board-plan-move:checked"))
        .type(By.id("board-plan-seconds"), "2")
        .press(By.id("board-plan-seconds"), Keys.ENTER);
  }

  /** With somebody for whom another one could come, on a day on which nobody has a stop. */
  private void planAVisit(int daysAhead) {
    letAVisitWait(daysAhead, 2);
    plan(free.at(10, 0), null);
  }

  private void reportAbsence() {
    workforce.reportAbsence(technician.username(), free.day(), free.day(), "flu");
  }

  /** Somebody else is quicker. */
  private void takeBack() {
    long seen = StopVersion.of(jdbc, visit.visit());
    Actor.as("ada", () -> moves.takeBack("ada", visit.visit(), seen));
  }

  private By ghost() {
    return By.cssSelector("[data-ghost='%s']".formatted(visit.visit()));
  }
}
