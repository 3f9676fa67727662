package callout.browser;

import static callout.browser.FormFields.SEND;
import static callout.browser.FormFields.field;
import static callout.browser.FormFields.option;
import static callout.browser.FormFields.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callout.RunningCallout;
import callout.Staff;
import callout.Until;
import callout.documents.Documents;
import callout.documents.StoredDocument;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.workflow.StaffTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** One order: drawn up, approved, changed on site, signed, closed, and its documents believed. */
class WholeOrderBrowserTest extends RunningCallout {

  private static final By LAST_LINE = By.cssSelector(".draft-line:last-child [name=part]");
  private static final By OTHER = By.cssSelector("[data-added] li:not([data-kind]) [name=unit]");

  @Autowired private Visits visits;
  @Autowired private StaffTasks tasks;
  @Autowired private Documents documents;
  @TempDir private Path folder;

  @Test
  void isCreatedApprovedConfirmedSignedAndClosed() throws IOException {
    String number = draw();
    approve(number);
    String technician = arrive(number);
    propose(number, technician);
    agree(number);
    sign(number, technician);
    complete(number, technician);
    approveTheReport(number);
    seeItWhole(number);
    checkItsDocuments(number);
  }

  /** The agent's: 203.00, 9.5 % tax on the closer of 86.00. */
  private String draw() {
    try (Person agent = at("agent")) {
      agent
          .goTo("/orders/new")
          .pick(select("CustomerNumber"), option("K-1001"))
          .pick(select("LocationNumber"), option("L-2001"))
          .pick(select("ServiceType"), option("Repair"))
          .type(field("Description"), "The closer of the back door is broken.")
          .click(SEND)
          .leave("/orders/new");
      String number = agent.url().replaceAll(".*/(C-\\d+).*", "$1");
      new Staff(tasks).task(number, "Task_PrepareOrder");
      agent
          .goTo("/orders/" + number + "-1/draft")
          .click(By.cssSelector("[data-add=material]"))
          .select(LAST_LINE, "P-140 · Door closer")
          .see("297.17 USD")
          .click(By.cssSelector("form.draft [data-submit]"))
          .leave("/draft");
      return number;
    }
  }

  private void approve(String number) {
    new Staff(tasks).task(number, "Task_ApproveOrder");
    try (Person supervisor = at("supervisor")) {
      supervisor
          .goTo("/cases/" + number)
          .clickText("Approve order")
          .see("297.17 USD")
          .choose("Approve")
          .click(SEND)
          .leave("/tasks/");
    }
  }

  /** Routes and steps of the visit are other tests'; here somebody has to be on site. */
  private String arrive(String number) {
    Staff office = new Staff(tasks);
    Staff staff = office.assignToTheFirst(number, visits);
    staff.technician(number, "Task_AcceptVisit", Map.of("visitAnswer", "accept"));
    staff.technician(number, "Task_StartDriving", Map.of());
    staff.technician(number, "Task_ArriveOnSite", Map.of());
    staff.task(number, "Task_CompleteVisit");
    return staff.technician();
  }

  /** Two at once: small parts, which need nobody, and something that has no price yet. */
  private void propose(String number, String technician) {
    try (Person phone = onThePhone(technician)) {
      phone
          .goTo("/my-day/%s/change".formatted(number))
          .click(By.cssSelector("[data-add=part]"))
          .type(By.name("part"), "P-110")
          .type(By.cssSelector("[data-kind=material] [name=quantity]"), "2")
          .click(By.cssSelector("[data-add=other]"))
          .type(
              By.cssSelector("[data-added] li:not([data-kind]) [name=lineDescription]"),
              "Disposal of the old closer")
          .type(By.cssSelector("[data-added] li:not([data-kind]) [name=quantity]"), "1")
          .type(OTHER, "×")
          .type(By.name("changeReason"), "The hinges were worn.")
          .click(SEND)
          .see("The changes are proposed.");
      phone.goTo("/my-day").see("Confirmations").see("Agreed").see("To be agreed");
      assertThat(phone.overflow()).isZero();
    }
  }

  private void agree(String number) {
    new Staff(tasks).task(number, "Task_ApproveConfirmation");
    try (Person supervisor = at("supervisor")) {
      supervisor
          .goTo("/cases/" + number)
          .clickText("Approve confirmation")
          .see("Disposal of the old closer")
          .choose("Agree")
          .type(field("UnitPrice"), "12.5")
          .type(field("TaxRate"), "9.5")
          .click(SEND)
          .leave("/tasks/");
    }
  }

  private void sign(String number, String technician) {
    try (Person phone = onThePhone(technician)) {
      Until.isTrue("the third version's document", () -> versions(number).size() == 3);
      phone
          .goTo("/my-day/%s/signature".formatted(number))
          .see("version 3")
          .type(By.name("signerName"), "Marisol Quint")
          .draw(By.cssSelector(".pad-canvas"), 30, 80, 70, 20, 110, 90, 150, 30, 240, 70)
          .click(By.cssSelector(".sign-form [type=submit]"))
          .see("Marisol Quint has signed version 3.");
    }
  }

  private void complete(String number, String technician) {
    try (Person phone = onThePhone(technician)) {
      String visit = new Staff(tasks).task(number, "Task_CompleteVisit").businessKey();
      phone
          .goTo("/my-day/visits/%s/Task_CompleteVisit".formatted(visit))
          .choose("Done")
          .click(SEND)
          .leave("Task_CompleteVisit");
    }
  }

  private void approveTheReport(String number) {
    new Staff(tasks).task(number, "Task_ApproveReport");
    try (Person supervisor = at("supervisor")) {
      supervisor
          .goTo("/cases/" + number)
          .clickText("Approve visit report")
          .choose("Approve")
          .click(SEND)
          .leave("/tasks/");
    }
  }

  private void seeItWhole(String number) {
    try (Person dispatcher = at("dispatcher")) {
      dispatcher
          .goTo("/orders/" + number + "-1")
          .see("Closed as confirmed")
          .see("Disposal of the old closer")
          .see("Marisol Quint")
          .see("Version 1")
          .see("Version 2")
          .see("Version 3");
      assertThat(dispatcher.overflow()).isZero();
    }
  }

  private void checkItsDocuments(String number) throws IOException {
    List<StoredDocument> issued = versions(number);
    assertThat(issued)
        .extracting(StoredDocument::kind, StoredDocument::version)
        .containsExactly(tuple("order", 1), tuple("confirmation", 2), tuple("confirmation", 3));
    Path[] files = new Path[issued.size()];
    for (int i = 0; i < files.length; i++) {
      StoredDocument version = issued.get(i);
      files[i] = Files.write(folder.resolve(version.fileName()), documents.content(version.id()));
    }
    try (Person anybody = new Person(Chromium.phone(), origin())) {
      anybody
          .goTo("/verify")
          .attach(By.cssSelector("input[type=file]"), files)
          .click(By.cssSelector("main form [type=submit]"))
          .see("Confirmation of a change, version 3 of its order");
      assertThat(anybody.text().split("Untouched: this file was issued here", -1))
          .as(anybody.text())
          .hasSize(4);
    }
  }

  private List<StoredDocument> versions(String number) {
    return documents.of(CaseNumber.of(number)).stream()
        .filter(document -> Set.of("order", "confirmation").contains(document.kind()))
        .sorted(Comparator.comparing(StoredDocument::version))
        .toList();
  }

  private Person at(String role) {
    String username = username(role);
    return new Person(Chromium.desk(), origin()).signIn(username, password(username));
  }

  private Person onThePhone(String technician) {
    return new Person(Chromium.phone(), origin()).signIn(technician, password(technician));
  }

  private String origin() {
    return "http://127.0.0.1:" + port;
  }
}
