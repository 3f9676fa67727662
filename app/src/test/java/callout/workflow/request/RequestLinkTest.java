package callout.workflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.shared.CaseNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLinkTest {

  private static final CaseNumber CASE = CaseNumber.of("C-000123");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://service.example.org",
        "https://service.example.org/",
        " https://service.example.org "
      })
  void leadsToTheRequestInThePortal(String address) {
    assertThat(new RequestLink(address).to(CASE))
        .isEqualTo("https://service.example.org/portal/requests/C-000123");
  }

  @Test
  void isBlankAsLongAsNobodyHasSaidWhere() {
    assertThat(new RequestLink("").to(CASE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"service.example.org", "ftp://example.org", "https://a b", "https://x.org?y"})
  void refusesWhatIsNoAddressOfTheWeb(String address) {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> new RequestLink(address))
        .withMessageContaining("callout.public-address");
  }
}
