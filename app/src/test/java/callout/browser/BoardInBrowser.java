package callout.browser;

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
import callout.planning.PlannedStop;
import callout.planning.StopMove;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.Language;
import callout.workflow.StaffTasks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;

/** A visit of one's own on a day on which nobody else has a stop, and the board that shows it. */
abstract class BoardInBrowser extends RunningCallout {

  @Autowired Intake intake;
  @Autowired Visits visits;
  @Autowired BoardMoves moves;
  @Autowired StaffTasks tasks;
  @Autowired Board board;

  VisitDemand visit;
  FreeDay free;

  /** The first of those who can make it. */
  BoardTechnician technician;

  /**
   * @param daysAhead each class has days of its own
   * @param people how many have to be able, at least
   */
  void letAVisitWait(int daysAhead, int people) {
    visit = WaitingVisit.of(intake, visits, tasks);
    free = FreeDay.of(board, visit, daysAhead, people);
    technician = free.able().get(0);
  }

  /**
   * With the technician, by somebody else than who is looking.
   *
   * @param work how long it takes; null: as long as it does
   */
  void plan(Instant start, @Nullable Duration work) {
    var move = new StopMove(visit.visit(), technician.username(), start, work, null);
    Actor.as("ada", () -> moves.move("ada", move));
    asked();
  }

  /** The technician has been asked whether they accept it. */
  void asked() {
    new Staff(tasks).task(visit.caseNumber().value(), "Task_AcceptVisit");
  }

  PlannedStop planned() {
    return visits.stop(visit.visit()).orElseThrow();
  }

  Duration work() {
    return Duration.between(planned().start(), planned().end());
  }

  Person at(ChromeDriver browser) {
    return new Person(browser, "http://127.0.0.1:" + port);
  }

  /** The board of the visit's area, drawn. */
  void open(Person person, String role, LocalDate day, Language language) {
    open(person, role, visit.areaCode(), "&from=" + day, language);
  }

  /** The board of today. */
  void openToday(Person person, String areaCode, Language language) {
    open(person, "dispatcher", areaCode, "", language);
  }

  private void open(
      Person person, String role, String areaCode, String further, Language language) {
    String username = username(role);
    person
        .signIn(username, password(username))
        .goTo("/board?area=%s&days=1&lang=%s%s".formatted(areaCode, language.code(), further))
        .see(By.cssSelector("#board[data-drawn]"));
  }

  /** In the timeline. */
  By itsBar() {
    return By.cssSelector("#board-timeline [data-visit='%s']".formatted(visit.visit()));
  }

  /** What opens it among those that wait. */
  By itsCard() {
    return By.cssSelector("[data-waiting='%s'] button".formatted(visit.visit()));
  }

  /** Drawn a moment after the server has said that the visit is planned. */
  WebElement bar(ChromeDriver browser) {
    return Until.isThere(
        "the bar of the visit", () -> browser.findElements(itsBar()).stream().findFirst());
  }

  /** What a bar is made longer by. */
  WebElement end(ChromeDriver browser) {
    return bar(browser).findElement(By.cssSelector(".ec-resizer"));
  }
}
