package callout.browser;

import static callout.browser.FormFields.SEND;
import static callout.browser.FormFields.field;
import static callout.browser.FormFields.say;
import static org.assertj.core.api.Assertions.assertThat;

import callout.PlannedVisit;
import callout.RunningCallout;
import callout.SampleRequest;
import callout.Staff;
import callout.intake.Channel;
import callout.intake.Intake;
import callout.planning.Visits;
import callout.shared.Language;
import callout.workflow.StaffTasks;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** Agent and supervisor at their desks: a question, a cancellation, a report and its release. */
class OfficeBrowserTest extends RunningCallout {

  private static final By CANCEL = By.cssSelector("form[action$='/cancellation'] [type=submit]");

  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private StaffTasks tasks;

  @ParameterizedTest
  @EnumSource(Language.class)
  void asksTheCustomerAndCancels(Language language) {
    String number = intake.submit(SampleRequest.of("repair"), Channel.API).caseNumber().value();
    try (Person agent = at("agent", language)) {
      task(agent, number, "Task_ReviewRequest")
          .choose(say(language, "Ask the customer", "Kunden fragen"))
          .type(field("Question"), "Which gate is it?")
          .click(SEND)
          .leave("/tasks/");
      new Staff(tasks).task(number, "Task_AnswerQuestion");
      agent
          .goTo("/cases/" + number)
          .see(say(language, "Questions to the customer", "Rückfragen an den Kunden"))
          .see("Which gate is it?")
          .clickText(say(language, "Cancel …", "Stornieren …"))
          .see(say(language, "Nothing has been planned yet.", "Es ist noch nichts geplant."))
          .click(CANCEL)
          .see(By.cssSelector("main textarea:invalid"))
          .type(By.name("reason"), "The customer has moved.")
          .click(CANCEL)
          .see(say(language, "The case is cancelled.", "Der Vorgang ist storniert."))
          .see("The customer has moved.");
      assertThat(agent.overflow()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void approvesReleasesAndTakesBackAReport(Language language) {
    PlannedVisit planned = PlannedVisit.of(intake, visits, tasks);
    String number = planned.caseNumber().value();
    carryOut(planned);
    try (Person supervisor = at("supervisor", language)) {
      task(supervisor, number, "Task_ApproveReport")
          .choose(say(language, "Approve", "Freigeben"))
          .click(SEND)
          .leave("/tasks/");
      new Staff(tasks).task(number, "Task_ReleaseReport");
      assertThat(supervisor.overflow()).isZero();
    }
    try (Person agent = at("agent", language)) {
      task(agent, number, "Task_ReleaseReport")
          .choose(say(language, "Release to the customer", "Für den Kunden freigeben"))
          .type(field("ReleaseTitle"), "What we did")
          .click(By.cssSelector(".fjs-form-field-checklist input"))
          .click(SEND)
          .leave("/tasks/")
          .goTo("/cases/" + number)
          .see(say(language, "What the customer sees", "Was der Kunde sieht"))
          .see("What we did")
          .click(By.cssSelector("summary:has(+ form[action$='/revocation'])"))
          .type(By.cssSelector("form[action*='revocation'] [name=reason]"), "The wrong customer.")
          .click(By.cssSelector("form[action*='revocation'] button"))
          .see("The wrong customer.");
      assertThat(agent.overflow()).isZero();
    }
  }

  private void carryOut(PlannedVisit planned) {
    Staff staff = new Staff(tasks, planned.technician());
    String number = planned.caseNumber().value();
    staff.technician(number, "Task_AcceptVisit", Map.of("visitAnswer", "accept"));
    staff.technician(number, "Task_StartDriving", Map.of());
    staff.technician(number, "Task_ArriveOnSite", Map.of());
    staff.technician(number, "Task_CompleteVisit", Map.of("visitResult", "done"));
  }

  private Person task(Person person, String number, String key) {
    return person.goTo("/tasks/" + new Staff(tasks).task(number, key).id()).see(SEND);
  }

  private Person at(String role, Language language) {
    return new Person(Chromium.desk(), "http://127.0.0.1:" + port)
        .signIn(username(role), password(username(role)))
        .goTo("/?lang=" + language.code());
  }
}
