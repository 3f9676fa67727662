package callout.browser;

import static callout.browser.FormFields.SEND;
import static callout.browser.FormFields.field;
import static callout.browser.FormFields.option;
import static callout.browser.FormFields.say;
import static callout.browser.FormFields.select;
import static org.assertj.core.api.Assertions.assertThat;

import callout.RunningCallout;
import callout.Staff;
import callout.shared.Language;
import callout.workflow.StaffTasks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** An order drawn up in the office, approved by somebody else, and ended by a coordinator. */
class OrderBrowserTest extends RunningCallout {

  private static final By LINE = By.cssSelector(".draft-line:last-child");
  private static final By SUBMIT = By.cssSelector("form.draft [data-submit]");

  @Autowired private StaffTasks tasks;

  @ParameterizedTest
  @EnumSource(Language.class)
  void drawsUpApprovesAndEndsAnOrder(Language language) {
    String number;
    try (Person agent = new Person(Chromium.desk(), "http://127.0.0.1:" + port)) {
      agent
          .signIn(username("agent"), password(username("agent")))
          .goTo("/orders/new?lang=" + language.code())
          .pick(select("CustomerNumber"), option("K-1001"))
          .pick(select("LocationNumber"), option("L-2001"))
          .pick(select("ServiceType"), option(say(language, "Repair", "Reparatur")))
          .type(field("Description"), "The closer of the back door is broken.")
          .click(SEND)
          .leave("/orders/new");
      number = agent.url().replaceAll(".*/(C-\\d+).*", "$1");
      new Staff(tasks).task(number, "Task_PrepareOrder");
      agent
          .goTo("/cases/" + number)
          .clickText(say(language, "Prepare order", "Auftrag ausarbeiten"))
          .see(LINE)
          .click(By.cssSelector("[data-add=material]"))
          .select(inLine("part"), "P-140 · Door closer")
          .type(inLine("quantity"), "-2")
          .click(By.cssSelector("form.draft button[type=submit]"))
          .see(By.cssSelector(".field-problem"))
          .type(inLine("quantity"), "2")
          .click(By.cssSelector("form.draft button[type=submit]"))
          .see(say(language, "Saved at", "Gespeichert um"))
          .see(say(language, "391.34 USD", "391,34 USD")); // 203 and 2 × 86, 9.5 % tax on these
      assertThat(agent.overflow()).isZero();
      agent.click(SUBMIT).leave("/draft");
    }
    new Staff(tasks).task(number, "Task_ApproveOrder");
    try (Person supervisor = new Person(Chromium.desk(), "http://127.0.0.1:" + port)) {
      supervisor
          .signIn(username("supervisor"), password(username("supervisor")))
          .goTo("/cases/" + number + "?lang=" + language.code())
          .clickText(say(language, "Approve order", "Auftrag freigeben"))
          .see(say(language, "Submitted by", "Eingereicht von"))
          .choose(say(language, "Approve", "Freigeben"))
          .click(SEND)
          .leave("/tasks/");
      new Staff(tasks).task(number, "Task_AssignVisit");
      supervisor
          .goTo("/cases/" + number + "/ending")
          .choose(say(language, "It was not carried out", "Sie wurde nicht ausgeführt"))
          .select(By.name("reason"), say(language, "There was no access.", "Es gab keinen Zugang."))
          .click(By.cssSelector("main form button[type=submit]"))
          .see(say(language, "Closed as not carried out", "Als nicht ausgeführt abgeschlossen"));
      assertThat(supervisor.overflow()).isZero();
    }
  }

  private static By inLine(String name) {
    return By.cssSelector(".draft-line:last-child [name=%s]".formatted(name));
  }
}
