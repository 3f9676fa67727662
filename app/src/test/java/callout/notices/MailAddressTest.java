package callout.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"ada@example.org", " a.b+c@mail.example.org ", "o'neil@example.org"})
  void takesOneAddress(String text) {
    assertThat(MailAddress.of(text)).map(MailAddress::value).contains(text.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ada",
        "@example.org",
        "ada@",
        "a@b@example.org",
        "ada@example.org, bob@example.org",
        "Ada <ada@example.org>",
        "ada@example.org\r\nBcc: bob@example.org",
        "ada@example.org\nX",
        "ada smith@example.org",
        "jürgen@example.org",
        "ada@exa mple.org"
      })
  void refusesEverythingElse(String text) {
    assertThat(MailAddress.of(text)).isEmpty();
  }

  @Test
  void writesADomainAsMailServersKnowIt() {
    assertThat(MailAddress.of("ada@müller.example"))
        .map(MailAddress::value)
        .contains("ada@xn--mller-kva.example");
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(MailAddress.of("a".repeat(60) + "@" + "b.".repeat(100) + "example")).isEmpty();
  }
}
