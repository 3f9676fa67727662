package callout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import callout.PlannedVisit;
import callout.RunningCallout;
import callout.Staff;
import callout.intake.Intake;
import callout.planning.Visits;
import callout.shared.Role;
import callout.workflow.ConfirmationProposals;
import callout.workflow.StaffTasks;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervisor and a technician have the page of an order open while it changes. */
class OrderPageBrowserTest extends RunningCallout {

  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private StaffTasks tasks;
  @Autowired private ConfirmationProposals proposals;

  @Test
  void keepsUpWithTheOrderOnEveryScreen() {
    PlannedVisit planned = PlannedVisit.of(intake, visits, tasks);
    String number = planned.caseNumber().value();
    String technician = planned.technician();
    var staff = new Staff(tasks, technician);
    staff.technician(number, "Task_AcceptVisit", Map.of("visitAnswer", "accept"));
    String origin = "http://127.0.0.1:" + port;
    try (Person office = new Person(Chromium.phone(), origin);
        Person phone = new Person(Chromium.phone(), origin)) {
      office
          .signIn("samuel", password("samuel"))
          .goTo("/orders/%s-1?lang=de".formatted(number))
          .see("Version 1, die neueste")
          .see("Gesamtbetrag mit Steuer");
      assertThat(office.overflow()).isZero();
      phone
          .signIn(technician, password(technician))
          .goTo("/my-day")
          .click(By.cssSelector("a[href='/my-day/%s/order']".formatted(number)))
          .see("Version 1, the latest");
      assertThat(phone.overflow()).isZero();

      staff.technician(number, "Task_StartDriving", Map.of());
      staff.technician(number, "Task_ArriveOnSite", Map.of());
      phone.see("On site");
      proposals.propose(
          planned.caseNumber(),
          Map.of(
              "changeKind", "add",
              "lineKind", "material",
              "lineDescription",
                  "Torsionsfederstahldrahtbefestigungsschellenmuttern" + "x".repeat(60),
              "quantity", 2,
              "unit", "pcs",
              "changeReason", "The old one is broken."));
      // the catalogue has no price for it
      staff.complete(
          number,
          "Task_ApproveConfirmation",
          Role.SUPERVISOR,
          Map.of("confirmationDecision", "approve", "unitPrice", 12.5, "taxRate", 9.5));

      office.see("Version 2, die neueste").see("Was sich seit Version 1 geändert hat");
      phone.see("Version 2, the latest").see("Earlier versions");
      assertThat(office.overflow()).isZero();
      assertThat(phone.overflow()).isZero();
      phone.click(By.cssSelector("#version-1 summary")).see(By.cssSelector("#version-1 .lines"));
      staff.technician(number, "Task_CompleteVisit", Map.of("visitResult", "done"));
      phone.see("Done").see(By.cssSelector("#version-1 .lines"));
    }
  }
}
