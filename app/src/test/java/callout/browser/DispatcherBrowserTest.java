package callout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RunningCallout;
import callout.Staff;
import callout.intake.Channel;
import callout.intake.Intake;
import callout.intake.RequestInput;
import callout.shared.Language;
import callout.workflow.StaffTasks;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** A dispatcher at a desk: looks at what waits, has routes planned, and discards the proposal. */
class DispatcherBrowserTest extends RunningCallout {

  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
  private static final By SEND = By.cssSelector("[data-submit]");
  private static final By TASK = By.cssSelector("main a[href*='/tasks/']");

  @Autowired private Intake intake;
  @Autowired private StaffTasks tasks;

  @ParameterizedTest
  @EnumSource(Language.class)
  void looksAtWhatWaitsAndDiscardsAProposal(Language language) {
    boolean german = language == Language.DE;
    String number = intake.submit(maintenance(), Channel.API).caseNumber().value();
    Staff staff = new Staff(tasks);
    staff.approve(number);
    staff.task(number, "Task_AssignVisit");
    String dispatcher = username("dispatcher");
    try (Person person = new Person(Chromium.desk(), "http://127.0.0.1:" + port)) {
      person
          .signIn(dispatcher, password(dispatcher))
          .goTo("/visits?lang=" + language.code())
          .see(german ? "Wartung" : "Maintenance")
          .see(By.cssSelector("a[href*='%s']".formatted(number)));
      assertThat(person.overflow()).isZero();
      person
          .goTo("/planning/new")
          .see(german ? "Erster Tag" : "First day")
          .type(field("FirstDay"), LocalDate.now(LOS_ANGELES).plusDays(1).toString())
          .type(field("Days"), "2")
          .type(field("SolveSeconds"), "5")
          .click(SEND)
          .see(TASK)
          .click(TASK)
          .choose(german ? "Verwerfen" : "Discard")
          .click(SEND)
          .leave("/tasks/");
      assertThat(person.overflow()).isZero();
    }
    staff.task(number, "Task_AssignVisit");
  }

  private static RequestInput maintenance() {
    return new RequestInput(
        UUID.randomUUID().toString(),
        "maintenance",
        "Oil the hinge.",
        "normal",
        "K-1001",
        "L-2001",
        null,
        null,
        null,
        null,
        null,
        "requester@example.com",
        List.of(),
        null);
  }

  private static By field(String key) {
    return By.cssSelector("[id$='-Field_%s']".formatted(key));
  }
}
