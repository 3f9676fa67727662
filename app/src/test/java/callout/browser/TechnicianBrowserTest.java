package callout.browser;

import static callout.browser.FormFields.SEND;
import static callout.browser.FormFields.say;
import static org.assertj.core.api.Assertions.assertThat;

import callout.PlannedVisit;
import callout.RunningCallout;
import callout.Until;
import callout.intake.Intake;
import callout.orders.Orders;
import callout.planning.Visits;
import callout.shared.Language;
import callout.workflow.StaffTasks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** A technician with a phone: a whole visit, one of its steps sent before its turn. */
class TechnicianBrowserTest extends RunningCallout {

  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private StaffTasks tasks;
  @Autowired private Orders orders;

  @ParameterizedTest
  @EnumSource(Language.class)
  void doesAVisitOnThePhone(Language language) {
    PlannedVisit planned = PlannedVisit.of(intake, visits, tasks);
    try (Person technician = new Person(Chromium.phone(), "http://127.0.0.1:" + port)) {
      technician
          .signIn(planned.technician(), password(planned.technician()))
          .goTo("/my-day?lang=" + language.code())
          .see(say(language, "My day", "Mein Tag"))
          .see(say(language, "Navigate", "Navigieren"));
      assertThat(technician.overflow()).isZero();

      step(technician, planned, "Task_AcceptVisit")
          .choose(say(language, "Accept", "Annehmen"))
          .click(SEND)
          .see(openStep(planned, "Task_StartDriving"));
      step(technician, planned, "Task_ArriveOnSite")
          .see(say(language, "“Start driving” comes first.", "Zuerst kommt „Losfahren“."))
          .click(SEND)
          .see(say(language, "waits for its turn", "wartet, bis es an der Reihe ist"));
      assertThat(technician.overflow()).isZero();
      step(technician, planned, "Task_StartDriving")
          .click(SEND)
          .see(openStep(planned, "Task_CompleteVisit"));

      proposeAChange(technician, planned, language);

      step(technician, planned, "Task_CompleteVisit")
          .click(SEND)
          .see(say(language, "Field is required.", "Bitte ausfüllen."))
          .choose(say(language, "Done", "Erledigt"))
          .click(SEND)
          .see(By.cssSelector(".visit-done a[href='/cases/%s']".formatted(planned.caseNumber())));
      assertThat(technician.overflow()).isZero();
    }
  }

  private void proposeAChange(Person technician, PlannedVisit planned, Language language) {
    technician
        .goTo("/my-day/%s/change".formatted(planned.caseNumber()))
        .click(By.cssSelector("[data-add=part]"))
        .type(By.name("part"), "P-110")
        .type(By.cssSelector("[data-added] [name=quantity]"), "2")
        .type(By.name("changeReason"), "The old one is broken.");
    assertThat(technician.overflow()).isZero();
    technician.click(SEND).see(say(language, "The changes are proposed.", "vorgeschlagen"));
    var order = orders.of(planned.caseNumber()).get(0).id();
    Until.isTrue(
        "two filters need nobody's agreement",
        () -> orders.order(order).lines().stream().anyMatch(l -> "P-110".equals(l.part())));
  }

  private static Person step(Person technician, PlannedVisit planned, String step) {
    return technician.goTo("/my-day/visits/%s/%s".formatted(planned.visit(), step)).see(SEND);
  }

  private static By openStep(PlannedVisit planned, String step) {
    return By.cssSelector(
        "a.button-wide[href='/my-day/visits/%s/%s']".formatted(planned.visit(), step));
  }
}
