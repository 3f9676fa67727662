package callout.portal;

import static callout.browser.FormFields.SEND;
import static callout.browser.FormFields.field;
import static callout.browser.FormFields.say;
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
import callout.shared.Language;
import callout.workflow.StaffTasks;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Customers with a phone: what they are asked, what they get, and what they take back. */
class CustomerBrowserTest extends RunningCallout {

  private static final By TASK = By.cssSelector("a[href*='/tasks/']");
  private static final By FILE = By.cssSelector("a[href*='/files/']");
  private static final By CANCEL = By.cssSelector("main button.button-danger");

  @Autowired private StaffTasks tasks;
  @Autowired private Documents documents;
  @Autowired private Releases releases;
  @Autowired private TransactionOperations transaction;

  @ParameterizedTest
  @EnumSource(Language.class)
  void answersReadsAndCancels(Language language) {
    String login = say(language, "marisol.quint@clearstreet.test", "nils.pruitt@example.com");
    String number = new Customer(portal(login)).ask(say(language, "L-2007", "L-2010"), "It hums.");
    String page = "/portal/requests/" + number;
    try (Person customer = at(login, language)) {
      asked(number);
      customer
          .goTo(page)
          .see(say(language, "We have a question", "Wir haben eine Rückfrage"))
          .click(TASK)
          .see("Which gate is it?")
          .click(SEND)
          .see(say(language, "Field is required.", "Bitte ausfüllen."))
          .type(field("Answer"), "The left one.")
          .click(SEND)
          .see(say(language, "Question answered", "Rückfrage beantwortet"))
          .see("The left one.");
      assertThat(customer.overflow()).isZero();
      released(number);
      customer.goTo(page).see("Your order").see(FILE);
      assertThat(customer.overflow()).isZero();
      customer
          .clickText(say(language, "Cancel this request", "Diese Anfrage stornieren"))
          .see(say(language, "Keep it", "Behalten"));
      assertThat(customer.overflow()).isZero();
      customer
          .type(By.name("reason"), "We sold it.")
          .click(CANCEL)
          .see(say(language, "Cancelled", "Storniert"));
      assertThat(customer.overflow()).isZero();
      customer.goTo("/portal?state=past").see(By.cssSelector("a[href='%s']".formatted(page)));
    }
  }

  private void asked(String number) {
    new Staff(tasks)
        .review(number, Map.of("reviewDecision", "ask", "question", "Which gate is it?"));
    new Staff(tasks).task(number, "Task_AnswerQuestion");
  }

  private void released(String number) {
    Staff staff = new Staff(tasks);
    staff.review(number, Map.of("reviewDecision", "accept"));
    staff.approve(number);
    CaseNumber caseNumber = CaseNumber.of(number);
    StoredDocument order =
        Until.isThere("the order's document", () -> documents.of(caseNumber).stream().findFirst());
    transaction.execute(status -> releases.offer(caseNumber));
    staff.release(number, "Your order", "Please keep it.", order.id());
  }

  private Person at(String login, Language language) {
    return new Person(Chromium.phone(), "http://127.0.0.1:" + port)
        .signInToPortal(login, password(login))
        .see(By.cssSelector("a[href='/portal/new']"))
        .goTo("/portal?lang=" + language.code());
  }
}
