package callout.browser;

import static callout.browser.FormFields.SEND;
import static callout.browser.FormFields.field;
import static callout.browser.FormFields.option;
import static callout.browser.FormFields.say;
import static callout.browser.FormFields.select;
import static org.assertj.core.api.Assertions.assertThat;

import callout.RunningCallout;
import callout.SampleRequest;
import callout.Staff;
import callout.intake.Channel;
import callout.intake.Intake;
import callout.shared.Language;
import callout.workflow.StaffTasks;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** A dispatcher at a desk: looks at what waits, has routes planned, and discards the proposal. */
class DispatcherBrowserTest extends RunningCallout {

  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
  private static final By TASK = By.cssSelector("main a[href*='/tasks/']");

  @Autowired private Intake intake;
  @Autowired private StaffTasks tasks;

  @ParameterizedTest
  @EnumSource(Language.class)
  void looksAtWhatWaitsAndDiscardsAProposal(Language language) {
    String number =
        intake.submit(SampleRequest.of("maintenance"), Channel.API).caseNumber().value();
    Staff staff = new Staff(tasks);
    staff.approve(number);
    staff.task(number, "Task_AssignVisit");
    String dispatcher = username("dispatcher");
    try (Person person = new Person(Chromium.desk(), "http://127.0.0.1:" + port)) {
      person
          .signIn(dispatcher, password(dispatcher))
          .goTo("/visits?lang=" + language.code())
          .see(say(language, "Maintenance", "Wartung"))
          .see(By.cssSelector("a[href*='%s']".formatted(number)));
      assertThat(person.overflow()).isZero();
      person
          .goTo("/planning/new")
          .see(say(language, "First day", "Erster Tag"))
          .pick(select("AreaCode"), option("North"))
          .type(field("FirstDay"), LocalDate.now(LOS_ANGELES).plusDays(1).toString())
          .type(field("Days"), "2")
          .type(field("SolveSeconds"), "5")
          .click(SEND)
          .see(TASK)
          .click(TASK)
          .choose(say(language, "Discard", "Verwerfen"))
          .click(SEND)
          .leave("/tasks/");
      assertThat(person.overflow()).isZero();
    }
    staff.task(number, "Task_AssignVisit");
  }
}
