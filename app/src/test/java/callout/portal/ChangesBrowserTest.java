package callout.portal;

import static callout.browser.FormFields.SEND;
import static callout.browser.FormFields.field;
import static callout.browser.FormFields.say;
import static org.assertj.core.api.Assertions.assertThat;

import callout.RunningCallout;
import callout.TestPhotos;
import callout.browser.Chromium;
import callout.browser.Person;
import callout.cases.Viewer;
import callout.fieldwork.Photo;
import callout.fieldwork.Photos;
import callout.orders.Confirmations;
import callout.planning.Visits;
import callout.shared.Language;
import callout.shared.Role;
import callout.workflow.ConfirmationProposals;
import callout.workflow.StaffTasks;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer with a phone is asked to agree to two changes, and reads later what was agreed. */
class ChangesBrowserTest extends RunningCallout {

  private static final By PICTURE = By.cssSelector("img[src*='/photos/']");

  @Autowired private StaffTasks tasks;
  @Autowired private Visits visits;
  @Autowired private Photos photos;
  @Autowired private ConfirmationProposals proposals;
  @Autowired private Confirmations confirmations;

  @ParameterizedTest
  @EnumSource(Language.class)
  void agreesToWhatThePhotosShow(Language language) {
    // the pages remember somebody's language, and others count on it
    String login = say(language, "marisol.quint@clearstreet.test", "nils.pruitt@example.com");
    String page = "/portal/requests/" + asked(login, say(language, "L-2007", "L-2010"));
    try (Person customer = new Person(Chromium.phone(), "http://127.0.0.1:" + port)) {
      customer
          .signInToPortal(login, password(login))
          .see(By.cssSelector("a[href='/portal/new']"))
          .goTo(page + "?lang=" + language.code())
          .see(say(language, "Confirmation 1: New: Clearing", "Bestätigung 1: Neu: Clearing"))
          .see(PICTURE);
      assertThat(customer.overflow()).isZero();
      customer
          .clickText(say(language, "Confirmation 2: New: Disposal", "Bestätigung 2: Neu: Disposal"))
          .see(say(language, "Confirmation 2: New: Disposal", "Bestätigung 2: Neu: Disposal"))
          .see(PICTURE);
      assertThat(customer.overflow()).isZero();
      customer
          .choose(say(language, "Yes, please go ahead", "Ja, bitte ausführen"))
          .type(field("AgreementRemark"), "Bitte heute mitnehmen.")
          .click(PICTURE) // beside the form, which stays as it is
          .click(SEND)
          .see(say(language, "Agreed by you on", "Sie haben zugestimmt:"))
          .see("Bitte heute mitnehmen.")
          .see(say(language, "Waits for you", "Wartet auf Sie"));
      assertThat(customer.overflow()).isZero();
      assertThat(customer.overEdge("#request-changes dd, #request-changes .chip", ".card-body"))
          .isZero();
    }
  }

  private String asked(String login, String location) {
    WorkOnSite work =
        WorkOnSite.at(new Customer(portal(login)).ask(location, "The gate sticks."), tasks, visits);
    Photo photo =
        photos.add(work.caseNumber(), work.staff().technician(), TestPhotos.jpeg(1200, 900));
    proposals.propose(
        work.caseNumber(),
        AskedChanges.with(
            AskedChanges.because(
                "The old gate is in the way and must go.", AskedChanges.LABOUR, AskedChanges.FEE),
            photo.id()));
    tasks.complete(
        work.task("Task_ApproveConfirmation", "Disposal", confirmations).id(),
        new Viewer(username("supervisor"), Set.of(Role.SUPERVISOR), Set.of()),
        Map.of("confirmationDecision", "approve", "unitPrice", "49.90", "taxRate", "0"));
    work.task("Task_AgreeConfirmation", "Disposal", confirmations);
    work.task("Task_AgreeConfirmation", "Clearing the way", confirmations);
    return work.number();
  }
}
