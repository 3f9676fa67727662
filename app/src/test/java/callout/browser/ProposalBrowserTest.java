package callout.browser;

import static callout.browser.FormFields.SEND;
import static callout.browser.FormFields.say;
import static org.assertj.core.api.Assertions.assertThat;

import callout.PlannedVisit;
import callout.RunningCallout;
import callout.Staff;
import callout.TestPhotos;
import callout.Until;
import callout.fieldwork.Photos;
import callout.intake.Intake;
import callout.orders.ChangeKind;
import callout.orders.ConfirmationFacts;
import callout.orders.Confirmations;
import callout.orders.OrderChange;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.shared.Language;
import callout.shared.Role;
import callout.workflow.ConfirmationProposals;
import callout.workflow.StaffTasks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.springframework.beans.factory.annotation.Autowired;

/** A technician with a phone proposes several changes of the order at once. */
class ProposalBrowserTest extends RunningCallout {

  private static final By REASON = By.name("changeReason");
  private static final By FIRST_QUANTITY = By.cssSelector("[data-line='1'] [name=quantity]");
  private static final By HOURS = By.cssSelector("[data-kind=labour] [name=quantity]");

  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private StaffTasks tasks;
  @Autowired private Photos photos;
  @Autowired private Confirmations confirmations;
  @Autowired private ConfirmationProposals proposals;

  @ParameterizedTest
  @EnumSource(Language.class)
  void proposesWhatTurnedUpAllAtOnce(Language language) {
    PlannedVisit visit = onSite();
    photos.add(visit.caseNumber(), visit.technician(), TestPhotos.jpeg(80, 60));
    try (Person technician = onThePage(Chromium.phone(), visit, language)) {
      assertThat(technician.text()).doesNotContain("USD");
      technician
          .click(By.cssSelector("[data-line='2'] [name=drop]"))
          .click(By.cssSelector("[data-add=part]"))
          .type(By.name("part"), "Nothing like it")
          .type(By.cssSelector("[data-kind=material] [name=quantity]"), "1,5")
          .click(By.cssSelector("[data-add=labour]"))
          .type(HOURS, "much")
          .click(By.cssSelector("[data-add=other]"))
          .type(
              By.cssSelector("[data-added] li:not([data-kind]) [name=lineDescription]"), "Disposal")
          .type(By.cssSelector("[data-added] li:not([data-kind]) [name=quantity]"), "1")
          .type(By.cssSelector("[data-added] li:not([data-kind]) [name=unit]"), "×")
          .type(By.cssSelector("[data-people] input"), "2")
          .click(By.name("visit"))
          .type(By.cssSelector("[data-visit] [name=lineDescription]"), "Bring the lift")
          .click(By.name("photo"));
      assertThat(technician.overflow()).isZero();

      technician
          .click(SEND)
          .see(say(language, "This is no number.", "Das ist keine Zahl."))
          .type(HOURS, "0.5")
          .click(SEND)
          .see(
              say(
                  language,
                  "There is no part 'Nothing like it'.",
                  "„Nothing like it“ gibt es nicht."))
          .see(say(language, "This is required.", "Bitte ausfüllen."));
      assertThat(technician.overflow()).isZero();
      assertThat(confirmations.of(visit.caseNumber())).isEmpty();

      technician
          .type(By.name("part"), "P-120")
          .see("(pcs)")
          .type(REASON, "The old one is broken.")
          .click(SEND)
          .see(say(language, "The changes are proposed.", "Die Änderungen sind vorgeschlagen."));
    }
    Until.isTrue("it to be sorted by who must agree", () -> kinds(visit).size() == 3);
    assertThat(kinds(visit))
        .containsExactlyInAnyOrder(
            List.of(ChangeKind.DROP, ChangeKind.PEOPLE, ChangeKind.VISIT),
            List.of(ChangeKind.ADD, ChangeKind.ADD),
            List.of(ChangeKind.ADD));
    assertThat(confirmations.of(visit.caseNumber()))
        .allSatisfy(confirmation -> assertThat(confirmation.photos()).hasSize(1));
  }

  @Test
  void losesNothingWhenTheLoginHasEnded() {
    PlannedVisit visit = onSite();
    WebDriver phone = Chromium.phone();
    try (Person technician = onThePage(phone, visit, Language.EN)) {
      technician.type(FIRST_QUANTITY, "0.5").type(REASON, "Less was needed.");
      Set<Cookie> login = phone.manage().getCookies();
      phone.manage().deleteAllCookies();
      technician.click(SEND).see("Sign in again");
      assertThat(technician.value(FIRST_QUANTITY)).isEqualTo("0.5");

      login.forEach(phone.manage()::addCookie);
      technician.click(SEND).see("The changes are proposed.");
    }
    assertThat(kinds(visit)).containsExactly(List.of(ChangeKind.CHANGE));
  }

  @Test
  void canBeDoneWithTheKeyboardAlone() {
    PlannedVisit visit = onSite();
    WebDriver phone = Chromium.phone();
    try (Person technician = onThePage(phone, visit, Language.EN)) {
      technician.click(SEND).see("Nothing is changed yet.");
      phone.findElement(By.cssSelector("[data-add=labour]")).sendKeys(Keys.ENTER);
      phone
          .switchTo()
          .activeElement()
          .sendKeys("Work upstairs", Keys.TAB, "0.5", Keys.TAB, Keys.ENTER);
      assertThat(phone.findElements(HOURS)).as("the row that Remove was pressed in").isEmpty();
      phone.switchTo().activeElement().sendKeys(Keys.TAB, Keys.ENTER);
      phone.switchTo().activeElement().sendKeys("Work upstairs", Keys.TAB, "0.5");
      phone.findElement(REASON).sendKeys("It was not in the cellar.");
      phone.findElement(SEND).sendKeys(Keys.ENTER);
      technician.see("The changes are proposed.");
    }
    assertThat(confirmations.of(visit.caseNumber()).get(0).changes().get(0).description())
        .isEqualTo("Work upstairs");
  }

  @Test
  void readsWhatBecameOfItOnTheDay() {
    PlannedVisit visit = onSite();
    proposals.propose(
        visit.caseNumber(),
        Map.of(
            "changes",
            List.of(Map.of("changeKind", "visit", "lineDescription", "Bring the lift")),
            "changeReason",
            "The gutter hangs too high."));
    var staff = new Staff(tasks);
    String number = visit.caseNumber().value();
    staff.task(number, "Task_ApproveConfirmation");
    try (Person technician = onThePage(Chromium.phone(), visit, Language.EN)) {
      technician.goTo("/my-day").see("Another visit: Bring the lift").see("To be agreed");
      staff.complete(
          number,
          "Task_ApproveConfirmation",
          Role.SUPERVISOR,
          Map.of("confirmationDecision", "refuse", "confirmationReason", "Use the ladder."));
      technician.see("Refused").see(": Use the ladder.");
      assertThat(technician.overflow()).isZero();
    }
  }

  private Person onThePage(WebDriver browser, PlannedVisit visit, Language language) {
    return new Person(browser, "http://127.0.0.1:" + port)
        .signIn(visit.technician(), password(visit.technician()))
        .goTo("/my-day?lang=" + language.code())
        .goTo("/my-day/%s/change".formatted(visit.caseNumber()))
        .see(SEND);
  }

  private PlannedVisit onSite() {
    PlannedVisit visit = PlannedVisit.of(intake, visits, tasks);
    var staff = new Staff(tasks, visit.technician());
    String number = visit.caseNumber().value();
    staff.technician(number, "Task_AcceptVisit", Map.of("visitAnswer", "accept"));
    staff.technician(number, "Task_StartDriving", Map.of());
    staff.technician(number, "Task_ArriveOnSite", Map.of());
    return visit;
  }

  private List<List<ChangeKind>> kinds(PlannedVisit visit) {
    CaseNumber number = visit.caseNumber();
    return confirmations.of(number).stream()
        .map(ConfirmationFacts::changes)
        .map(changes -> changes.stream().map(OrderChange::kind).toList())
        .toList();
  }
}
