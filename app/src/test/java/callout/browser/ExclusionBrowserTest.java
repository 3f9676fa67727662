package callout.browser;

import static callout.browser.FormFields.SEND;
import static callout.browser.FormFields.option;
import static callout.browser.FormFields.say;
import static callout.browser.FormFields.select;
import static org.assertj.core.api.Assertions.assertThat;

import callout.RunningCallout;
import callout.Staff;
import callout.Until;
import callout.VisitsToPlan;
import callout.intake.Intake;
import callout.notices.Notices;
import callout.planning.Board;
import callout.planning.VisitDemand;
import callout.planning.VisitNeeds;
import callout.planning.VisitWishes;
import callout.planning.Visits;
import callout.shared.Language;
import callout.shared.Role;
import callout.workflow.StaffTasks;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A dispatcher reads why a run has left a visit out, takes the cause away and chooses a way out.
 */
class ExclusionBrowserTest extends RunningCallout {

  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private VisitWishes wishes;
  @Autowired private Board board;
  @Autowired private StaffTasks tasks;
  @Autowired private Notices notices;

  private Staff staff;
  private VisitDemand left;

  @BeforeEach
  void publishARunThatLeavesAVisitOut() {
    staff = new Staff(tasks);
    VisitsToPlan plan = VisitsToPlan.of(intake, visits, wishes, board, tasks);
    left = plan.impossible();
    String run =
        tasks.start(
            "route-planning",
            Map.of(
                "areaCode",
                left.areaCode(),
                "firstDay",
                plan.day().toString(),
                "days",
                1,
                "solveSeconds",
                1));
    String proposal = Until.isThere("a proposal", () -> tasks.ofBusinessKey(run)).id();
    tasks.complete(proposal, Staff.as(Role.DISPATCHER), Map.of("proposalDecision", "publish"));
  }

  @AfterEach
  void letAnybodyCome() {
    if (visits.isWaiting(left.visit())) {
      wishes.change(left.visit(), VisitNeeds.NONE);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void readsWhyAndChoosesAWayOut(Language language) {
    String number = left.caseNumber().value();
    String task = staff.task(number, "Task_ResolveExclusion").id();
    String dispatcher = username("dispatcher");
    try (Person person = new Person(Chromium.desk(), "http://127.0.0.1:" + port)) {
      person
          .signIn(dispatcher, password(dispatcher))
          .goTo("/tasks?lang=" + language.code())
          .click(By.cssSelector("a[href*='/tasks/%s']".formatted(task)))
          .see(say(language, "Why it fits in no route", "Warum er in keine Route passt"))
          .see(say(language, "must not come", "soll nicht kommen"));
      assertThat(person.overflow()).isZero();

      letAnybodyCome();
      person
          .goTo("/tasks/" + task)
          .pick(select("Fix"), option(say(language, "Another day", "An einem anderen Tag")))
          .click(SEND)
          .leave("/tasks/");
    }
    staff.task(number, "Task_AcceptVisit");
    assertThat(visits.stop(left.visit())).isPresent();
    Until.isTrue(
        "the customer is told",
        () ->
            notices.of(left.caseNumber()).stream()
                .anyMatch(notice -> notice.template().equals("visit-planned")));
  }
}
