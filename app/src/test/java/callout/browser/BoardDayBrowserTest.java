package callout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import callout.FreeDay;
import callout.RunningCallout;
import callout.Staff;
import callout.StopVersion;
import callout.Until;
import callout.WaitingVisit;
import callout.audit.Actor;
import callout.intake.Intake;
import callout.planning.Board;
import callout.planning.BoardMoves;
import callout.planning.BoardTechnician;
import callout.planning.PlannedStop;
import callout.planning.StopMove;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.Language;
import callout.workflow.StaffTasks;
import callout.workforce.Workforce;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The day does not go as planned: the board says so at once, and has it planned again. */
class BoardDayBrowserTest extends RunningCallout {

  private static final By AGAIN = By.cssSelector("#board-trouble button");
  private static final By PUBLISH = By.cssSelector("#board-run [data-decision=publish]:enabled");
  private static final By SOLVE_AGAIN = By.cssSelector("#board-run [data-decision=solveAgain]");

  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private BoardMoves moves;
  @Autowired private Workforce workforce;
  @Autowired private StaffTasks tasks;
  @Autowired private Board board;
  @Autowired private JdbcClient jdbc;

  private VisitDemand visit;
  private BoardTechnician technician;
  private FreeDay free;

  /** Other tests look at the same technicians. */
  @AfterEach
  void comesBack() {
    jdbc.sql("delete from workforce_absence where reason = 'flu'").update();
  }

  @Test
  void plansTheVisitsOfWhoeverIsReportedAbsentAgain() {
    planAVisit(170);
    ChromeDriver browser = Chromium.desk();
    try (Person person = new Person(browser, "http://127.0.0.1:" + port)) {
      open(person, visit.areaCode(), free.day(), Language.EN);
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
      open(person, visit.areaCode(), free.day(), Language.EN);
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
    try (Person person = new Person(browser, "http://127.0.0.1:" + port)) {
      open(person, area, null, Language.DE);
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
    visit = WaitingVisit.of(intake, visits, tasks);
    free = FreeDay.of(board, visit, daysAhead, 2);
    technician = free.able().get(0);
    StopMove move = new StopMove(visit.visit(), technician.username(), free.at(10, 0), null);
    Actor.as("ada", () -> moves.move("ada", move));
    new Staff(tasks).task(visit.caseNumber().value(), "Task_AcceptVisit");
  }

  private void reportAbsence() {
    workforce.reportAbsence(technician.username(), free.day(), free.day(), "flu");
  }

  /** Somebody else is quicker. */
  private void takeBack() {
    long seen = StopVersion.of(jdbc, visit.visit());
    Actor.as("ada", () -> moves.takeBack("ada", visit.visit(), seen));
  }

  private PlannedStop planned() {
    return visits.stop(visit.visit()).orElseThrow();
  }

  private By ghost() {
    return By.cssSelector("[data-ghost='%s']".formatted(visit.visit()));
  }

  private void open(Person person, String area, @Nullable LocalDate from, Language language) {
    String username = username("dispatcher");
    person
        .signIn(username, password(username))
        .goTo(
            "/board?area=%s&days=1&lang=%s%s"
                .formatted(area, language.code(), from == null ? "" : "&from=" + from))
        .see(By.cssSelector("#board[data-drawn]"));
  }
}
