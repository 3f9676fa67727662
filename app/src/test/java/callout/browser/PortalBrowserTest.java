package callout.browser;

import static callout.browser.FormFields.SEND;
import static callout.browser.FormFields.field;
import static callout.browser.FormFields.option;
import static callout.browser.FormFields.select;
import static org.assertj.core.api.Assertions.assertThat;

import callout.RunningCallout;
import callout.Until;
import callout.cases.Viewer;
import callout.shared.CaseNumber;
import callout.shared.Role;
import callout.workflow.StaffTasks;
import callout.workflow.TaskView;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer with a phone: signs in, sends a request, follows it. */
class PortalBrowserTest extends RunningCallout {

  @Autowired private StaffTasks tasks;

  @Test
  void asksForWorkAndFollowsItInEnglish() {
    try (Person customer = at("marisol.quint@clearstreet.test")) {
      customer.see("My requests").clickText("New request").see("What is to be done");
      assertThat(customer.overflow()).isZero();
      customer
          .click(SEND)
          .see("Field is required.")
          .pick(select("LocationNumber"), option("Yard Hyde Park"))
          .pick(select("ServiceType"), option("Site visit"))
          .see("Later days") // what can be clicked stands still from here on
          .type(field("Description"), "The roller door of dock two sticks.")
          .click(SEND)
          .see("We have received your request.")
          .see("Request received")
          .see("Yard Hyde Park");
      assertThat(customer.overflow()).isZero();

      review(customer.url());
      customer.see("Request accepted"); // the open page says so by itself
      customer.goTo("/portal").see("The roller door of dock two sticks.").see("Request accepted");
      assertThat(customer.overflow()).isZero();
    }
  }

  @Test
  void asksForWorkAndFollowsItInGerman() {
    try (Person customer = at("nils.pruitt@example.com")) {
      customer.goTo("/portal?lang=de").see("Meine Anfragen").clickText("Neue Anfrage");
      customer
          .see("Was zu tun ist")
          .see(By.cssSelector("input[placeholder*='TT'][placeholder*='JJJJ']"))
          .click(SEND)
          .see("Bitte ausfüllen.")
          .pick(select("ServiceType"), option("Wartung"))
          .see("Spätere Tage")
          .type(field("Description"), "Der Ofen braucht seine Wartung.")
          .type(field("ContactPhone"), "abc")
          .click(SEND)
          .see("Bitte eine Telefonnummer mit Ländervorwahl eingeben.")
          .type(field("ContactPhone"), "+49 30 5550100") // as the form's own example
          .click(SEND)
          .see("Anfrage angenommen")
          .see("Der Ofen braucht seine Wartung.");
      assertThat(customer.overflow()).isZero();
    }
  }

  private void review(String url) {
    CaseNumber number = CaseNumber.of(url.replaceAll(".*/", ""));
    TaskView task =
        Until.isThere(
            "the review of " + number,
            () ->
                tasks.of(number).stream()
                    .filter(open -> open.key().equals("Task_ReviewRequest"))
                    .findFirst());
    tasks.complete(
        task.id(),
        new Viewer(username("agent"), Set.of(Role.AGENT), Set.of()),
        Map.of("reviewDecision", "accept"));
  }

  private Person at(String login) {
    Person person = new Person(Chromium.phone(), "http://127.0.0.1:" + port);
    return person.signInToPortal(login, password(login));
  }
}
