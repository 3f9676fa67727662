package callout.portal;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RunningCallout;
import callout.Staff;
import callout.Until;
import callout.browser.Chromium;
import callout.browser.Person;
import callout.documents.Documents;
import callout.documents.StoredDocument;
import callout.release.Releases;
import callout.shared.CaseNumber;
import callout.shared.Role;
import callout.workflow.StaffTasks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Customers with a phone: what they are asked, what they get, and what they take back. */
class CustomerBrowserTest extends RunningCallout {

  private static final By SEND = By.cssSelector("[data-submit]");
  private static final By TASK = By.cssSelector("a[href*='/tasks/']");
  private static final By FILE = By.cssSelector("a[href*='/files/']");
  private static final By CANCEL = By.cssSelector("main button.button-danger");

  @Autowired private StaffTasks tasks;
  @Autowired private Documents documents;
  @Autowired private Releases releases;
  @Autowired private TransactionOperations transaction;

  @Test
  void answersReadsAndCancelsInEnglish() {
    String number =
        new Customer(portal("marisol.quint@clearstreet.test")).ask("L-2007", "It hums.");
    try (Person customer = at("marisol.quint@clearstreet.test", "en")) {
      asked(number);
      customer
          .goTo("/portal/requests/" + number)
          .see("We have a question")
          .click(TASK)
          .see("Which gate is it?")
          .click(SEND)
          .see("Field is required.")
          .type(By.cssSelector("[id$='-Field_Answer']"), "The left one.")
          .click(SEND)
          .see("Question answered")
          .see("The left one.");
      assertThat(customer.overflow()).isZero();
      released(number, "Your order");
      customer.goTo("/portal/requests/" + number).see("Your order").see(FILE);
      assertThat(customer.overflow()).isZero();
      customer.clickText("Cancel this request").see("Keep it");
      assertThat(customer.overflow()).isZero();
      customer
          .type(By.name("reason"), "We sold it.")
          .click(CANCEL)
          .see("Cancelled")
          .goTo("/portal?state=past")
          .see(By.cssSelector("a[href='/portal/requests/%s']".formatted(number)));
    }
  }

  @Test
  void answersReadsAndCancelsInGerman() {
    String number = new Customer(portal("nils.pruitt@example.com")).ask("L-2010", "Es brummt.");
    try (Person customer = at("nils.pruitt@example.com", "de")) {
      asked(number);
      customer
          .goTo("/portal/requests/" + number)
          .see("Wir haben eine Rückfrage")
          .click(TASK)
          .see("Which gate is it?")
          .click(SEND)
          .see("Bitte ausfüllen.")
          .type(By.cssSelector("[id$='-Field_Answer']"), "Das linke.")
          .click(SEND)
          .see("Rückfrage beantwortet")
          .see("Das linke.");
      assertThat(customer.overflow()).isZero();
      released(number, "Ihr Auftrag");
      customer.goTo("/portal/requests/" + number).see("Ihr Auftrag").see(FILE);
      assertThat(customer.overflow()).isZero();
      customer.clickText("Diese Anfrage stornieren").see("Behalten");
      customer.type(By.name("reason"), "Verkauft.").click(CANCEL).see("Storniert");
      assertThat(customer.overflow()).isZero();
    }
  }

  private void asked(String number) {
    new Staff(tasks)
        .review(number, Map.of("reviewDecision", "ask", "question", "Which gate is it?"));
    new Staff(tasks).task(number, "Task_AnswerQuestion");
  }

  private void released(String number, String title) {
    Staff staff = new Staff(tasks);
    staff.review(number, Map.of("reviewDecision", "accept"));
    staff.approve(number);
    CaseNumber caseNumber = CaseNumber.of(number);
    StoredDocument order =
        Until.isThere("the order's document", () -> documents.of(caseNumber).stream().findFirst());
    transaction.execute(status -> releases.offer(caseNumber));
    staff.complete(
        number,
        "Task_ReleaseReport",
        Role.AGENT,
        Map.of(
            "releaseDecision",
            "release",
            "releaseTitle",
            title,
            "releaseItems",
            List.of(order.id().toString())));
  }

  private Person at(String login, String language) {
    Person person = new Person(Chromium.phone(), "http://127.0.0.1:" + port);
    return person
        .goTo("/portal/login")
        .type(By.name("username"), login)
        .type(By.name("password"), password(login))
        .click(By.cssSelector("main button[type=submit]"))
        .see(By.cssSelector("a[href='/portal/new']"))
        .goTo("/portal?lang=" + language);
  }
}
