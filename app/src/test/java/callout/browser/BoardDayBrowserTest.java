package callout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RunningCallout;
import callout.SampleRequest;
import callout.Staff;
import callout.Until;
import callout.audit.Actor;
import callout.intake.Channel;
import callout.intake.Intake;
import callout.planning.Board;
import callout.planning.BoardMoves;
import callout.planning.BoardPlan;
import callout.planning.BoardStop;
import callout.planning.BoardTechnician;
import callout.planning.PlannedStop;
import callout.planning.StopMove;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.shared.Language;
import callout.shared.VisitId;
import callout.workflow.StaffTasks;
import callout.workforce.Workforce;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;

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

  private VisitDemand visit;
  private BoardTechnician technician;
  private LocalDate day;

  @Test
  void plansTheVisitsOfWhoeverIsReportedAbsentAgain() {
    planAVisit(170);
    ChromeDriver browser = Chromium.desk();
    try (Person person = new Person(browser, "http://127.0.0.1:" + port)) {
      open(person, visit.areaCode(), day, Language.EN);
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
      open(person, visit.areaCode(), day, Language.EN);
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
    String area = waiting("normal").areaCode();
    ChromeDriver browser = Chromium.phone();
    try (Person person = new Person(browser, "http://127.0.0.1:" + port)) {
      open(person, area, null, Language.DE);
      VisitDemand urgent = waiting("urgent");
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
    visit = waiting("normal");
    LocalDate first = LocalDate.now(visit.zone()).plusDays(daysAhead);
    for (int i = 0; technician == null && i < 60; i++) {
      day = first.plusDays(i);
      BoardPlan plan = board.of(visit.areaCode(), day, 1, visit.zone());
      List<BoardTechnician> able = plan.technicians().stream().filter(this::canCome).toList();
      technician = plan.stops().isEmpty() && able.size() > 1 ? able.get(0) : null;
    }
    assertThat(technician).as("two who can come on a day without stops").isNotNull();
    StopMove move = new StopMove(visit.visit(), technician.username(), ten(), null);
    Actor.as("ada", () -> moves.move("ada", move));
    new Staff(tasks).task(visit.caseNumber().value(), "Task_AcceptVisit");
  }

  private boolean canCome(BoardTechnician one) {
    return one.skills().containsAll(visit.skills())
        && one.shifts().stream()
            .anyMatch(
                shift ->
                    shift.contains(ten().minus(Duration.ofHours(1)))
                        && shift.contains(ten().plus(Duration.ofHours(3))));
  }

  private Instant ten() {
    return day.atTime(LocalTime.of(10, 0)).atZone(visit.zone()).toInstant();
  }

  private void reportAbsence() {
    workforce.reportAbsence(technician.username(), day, day, "flu");
  }

  /** Somebody else is quicker. */
  private void takeBack() {
    long seen =
        board.of(visit.areaCode(), day, 1, visit.zone()).stops().stream()
            .filter(stop -> stop.stop().visit().equals(visit.visit()))
            .map(BoardStop::version)
            .findFirst()
            .orElseThrow();
    Actor.as("ada", () -> moves.takeBack("ada", visit.visit(), seen));
  }

  private VisitDemand waiting(String priority) {
    CaseNumber number =
        intake.submit(SampleRequest.of("maintenance", priority), Channel.API).caseNumber();
    Staff staff = new Staff(tasks);
    if (priority.equals("urgent")) {
      staff.review(number.value(), Map.of("reviewDecision", "accept"));
    }
    staff.approve(number.value());
    VisitId id = VisitId.of(staff.task(number.value(), "Task_AssignVisit").businessKey());
    return visits.find(id).orElseThrow();
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
