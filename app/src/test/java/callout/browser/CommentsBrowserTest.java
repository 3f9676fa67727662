package callout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import callout.PlannedVisit;
import callout.RunningCallout;
import callout.intake.Intake;
import callout.planning.Visits;
import callout.workflow.StaffTasks;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people write to each other about a case, each with the page open. */
class CommentsBrowserTest extends RunningCallout {

  private static final By TEXT = By.id("comment-text");
  private static final By SEND = By.id("comment-send");

  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private StaffTasks tasks;

  @Test
  void mentionsSomebodyWhoSeesItAtOnceAndAnswers() {
    PlannedVisit planned = PlannedVisit.of(intake, visits, tasks);
    String technician = planned.technician();
    String origin = "http://127.0.0.1:" + port;
    try (Person office = new Person(Chromium.desk(), origin);
        Person phone = new Person(Chromium.phone(), origin)) {
      phone.signIn(technician, password(technician)).goTo("/my-day").see("My day");
      office
          .signIn("amelia", password("amelia"))
          .goTo("/cases/" + planned.caseNumber())
          .see("Nobody has written anything yet.")
          .press(TEXT, "Please ring twice, @" + technician.substring(0, 3))
          .see(By.cssSelector(".colleagues [aria-selected=true]"))
          .press(TEXT, Keys.ENTER)
          .click(SEND)
          .see(By.cssSelector(".comment .mention"));
      assertThat(office.value(TEXT)).isEmpty();

      phone.click(By.cssSelector(".mention-count")).see("Amelia Hartwell on");
      assertThat(phone.overflow()).isZero();
      phone
          .clickText("Amelia Hartwell on")
          .see("Please ring twice")
          .type(TEXT, "I did. Nobody opens.")
          .click(SEND)
          .see(By.xpath("//li[contains(@class, 'comment')][contains(., 'Nobody opens.')]"));
      assertThat(phone.overflow()).isZero();

      office
          .see("I did. Nobody opens.")
          .click(By.cssSelector(".comment-more summary"))
          .type(By.cssSelector(".comment-more textarea"), "Please ring three times.")
          .click(By.cssSelector(".comment-more [type=submit]"))
          .see("corrected");
      assertThat(office.text()).containsOnlyOnce("Please ring three times.");
      phone.see("Please ring three times.");
    }
  }
}
