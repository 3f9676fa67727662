package callout.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguageChoiceTest {

  private final LanguageChoice choice = new LanguageChoice();

  @Test
  void speaksEnglishToWhoeverDoesNotSay() {
    assertThat(choice.resolveLocale(asking(null))).isEqualTo(Locale.US);
  }

  @Test
  void speaksTheFirstOfTheBrowsersLanguagesThatItKnows() {
    assertThat(choice.resolveLocale(asking("fr-FR, de-AT;q=0.8, en;q=0.5")))
        .isEqualTo(Locale.GERMANY);
    assertThat(choice.resolveLocale(asking("fr-FR, it"))).isEqualTo(Locale.US);
  }

  @Test
  void prefersWhatWasChosenBefore() {
    var request = asking("en");
    request.setCookies(new Cookie("lang", "de"));
    assertThat(choice.resolveLocale(request)).isEqualTo(Locale.GERMANY);
  }

  @Test
  void takesNonsenseInTheCookieForEnglish() {
    var request = asking("de");
    request.setCookies(new Cookie("lang", "<script>"));
    assertThat(choice.resolveLocale(request)).isEqualTo(Locale.US);
  }

  @Test
  void remembersAChoice() {
    var response = new MockHttpServletResponse();
    choice.setLocale(asking(null), response, Locale.forLanguageTag("de-CH"));
    assertThat(response.getCookie("lang").getValue()).isEqualTo("de");
    assertThat(response.getCookie("lang").getPath()).isEqualTo("/");
  }

  private static MockHttpServletRequest asking(String languages) {
    var request = new MockHttpServletRequest("GET", "/");
    if (languages != null) {
      request.addHeader("Accept-Language", languages);
      request.setPreferredLocales(
          Locale.LanguageRange.parse(languages.replace(" ", "")).stream()
              .map(range -> Locale.forLanguageTag(range.getRange()))
              .toList());
    }
    return request;
  }
}
