package callout.web;

import static org.assertj.core.api.Assertions.assertThat;

import callout.shared.FieldProblem;
import callout.shared.Language;
import callout.shared.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class ProblemWordsTest {

  @AfterEach
  void forgetTheReader() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void saysRefusalsInTheReadersLanguage() {
    LocaleContextHolder.setLocale(Language.DE.locale());
    assertThat(said("too-long", "At most 300 characters.")).isEqualTo("Höchstens 300 Zeichen.");
    assertThat(said("out-of-range", "Between -90 and 90 degrees."))
        .isEqualTo("Zwischen -90 und 90.");
    assertThat(said("unknown", "There is no customer 'K-9'.")).isEqualTo("„K-9“ gibt es nicht.");
    assertThat(ProblemWords.of(new NotFound("task", "x"))).startsWith("Das gibt es nicht");

    LocaleContextHolder.setLocale(Language.EN.locale());
    assertThat(said("too-long", "At most 300 characters.")).isEqualTo("At most 300 characters.");
  }

  @Test
  void passesOnWhatItCannotSay() {
    LocaleContextHolder.setLocale(Language.DE.locale());
    assertThat(said("skill-missing", "Ana fehlt: Elektrik.")).isEqualTo("Ana fehlt: Elektrik.");
    assertThat(said("unknown", "Use one of low, normal.")).isEqualTo("Use one of low, normal.");
  }

  private static String said(String code, String message) {
    return ProblemWords.of(new FieldProblem("field", code, message)).message();
  }
}
