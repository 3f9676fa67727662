package callout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RunningCallout;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A form's groups stay inside their card on a phone. */
class PhoneFormBrowserTest extends RunningCallout {

  private static final String GROUP = ".task-form .fjs-form-field-grouplike";

  @Test
  void keepsItsGroupsInsideTheCard() {
    String agent = username("agent");
    try (Person phone = new Person(Chromium.phone(), "http://127.0.0.1:" + port)) {
      phone.signIn(agent, password(agent)).goTo("/cases/new").see(By.cssSelector(GROUP));

      assertThat(phone.overEdge(GROUP, ".card-body")).isZero();
      assertThat(phone.overflow()).isZero();
    }
  }
}
