package callout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import callout.PlannedVisit;
import callout.RunningCallout;
import callout.Staff;
import callout.intake.Intake;
import callout.orders.Orders;
import callout.orders.Signature;
import callout.orders.Signatures;
import callout.planning.Visits;
import callout.workflow.StaffTasks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer signs with a finger on the technician's phone; the office sees it at once. */
class SigningBrowserTest extends RunningCallout {

  private static final By PAD = By.cssSelector(".pad-canvas");
  private static final By SIGN = By.cssSelector(".sign-form [type=submit]");

  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private StaffTasks tasks;
  @Autowired private Orders orders;
  @Autowired private Signatures signatures;

  @Test
  void signsWithAFinger() {
    PlannedVisit planned = PlannedVisit.of(intake, visits, tasks);
    arrive(planned);
    String origin = "http://127.0.0.1:" + port;
    String technician = planned.technician();
    try (Person phone = new Person(Chromium.phone(), origin);
        Person office = new Person(Chromium.desk(), origin)) {
      office
          .signIn(username("supervisor"), password(username("supervisor")))
          .goTo("/cases/" + planned.caseNumber())
          .see("What happened");
      phone
          .signIn(technician, password(technician))
          .goTo("/my-day?lang=de")
          .click(By.cssSelector("a[href='/my-day/%s/signature']".formatted(planned.caseNumber())))
          .see("Auftrag " + planned.caseNumber() + "-1, Version 1")
          .click(SIGN)
          .see("Bitte geben Sie an, wer unterschreibt.")
          .see("Im Feld hat noch niemand unterschrieben.");
      assertThat(phone.overflow()).isZero();

      phone
          .type(By.name("signerName"), "Marisol Quint")
          .draw(PAD, 40, 90, 80, 30, 120, 100, 160, 40, 220, 80)
          .click(By.cssSelector("[data-clear]"))
          .click(SIGN)
          .see("Im Feld hat noch niemand unterschrieben.")
          .draw(PAD, 30, 80, 70, 20, 110, 90, 150, 30, 240, 70)
          .draw(PAD, 60, 110, 250, 100)
          .click(SIGN)
          .see("Marisol Quint hat Version 1 unterschrieben.")
          .goTo("/my-day")
          .see("Marisol Quint hat Version 1 unterschrieben.");

      office.see("Marisol Quint").see("Version 1, the latest");
    }
    List<Signature> kept = signatures.of(orders.of(planned.caseNumber()).get(0).id());
    assertThat(kept).hasSize(1);
    assertThat(kept.get(0).takenBy()).isEqualTo(technician);
  }

  private void arrive(PlannedVisit planned) {
    var staff = new Staff(tasks, planned.technician());
    String number = planned.caseNumber().value();
    staff.technician(number, "Task_AcceptVisit", Map.of("visitAnswer", "accept"));
    staff.technician(number, "Task_StartDriving", Map.of());
    staff.technician(number, "Task_ArriveOnSite", Map.of());
  }
}
