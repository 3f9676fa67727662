package callout.journey;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.RequestsClient;
import callout.shared.CaseNumber;
import java.util.Map;

/** A customer at the portal. */
final class PortalGuest {

  private final Browser browser;

  PortalGuest(Browser signedIn) {
    this.browser = signedIn;
  }

  /** Answers what is asked on the page of a request. */
  void complete(CaseNumber caseNumber, String task, Map<String, Object> values) {
    String form = "%s/tasks/%s".formatted(page(caseNumber), task);
    assertThat(browser.open(page(caseNumber)).body()).contains(form);
    var taken = browser.sendFrom(form, form + "/form", RequestsClient.json(values));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
  }

  void cancel(CaseNumber caseNumber) {
    String page = page(caseNumber) + "/cancellation";
    var done = browser.submit(page, page, Map.of("reason", "We sold it."));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
  }

  private static String page(CaseNumber caseNumber) {
    return "/portal/requests/" + caseNumber;
  }
}
