package callout.web;

import callout.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The language a person reads: as chosen with {@code ?lang=de} (remembered in the cookie {@code
 * lang}), else the first of the browser's languages that Callout speaks, else English.
 */
public final class LanguageChoice extends CookieLocaleResolver {

  /** Name of the request parameter, and of the cookie that remembers it. */
  public static final String NAME = "lang";

  LanguageChoice() {
    super(NAME);
    setCookiePath("/");
    setCookieMaxAge(Duration.ofDays(365));
    setCookieHttpOnly(true);
    setCookieSameSite("Lax");
    setDefaultLocaleFunction(LanguageChoice::spokenByBrowser);
  }

  /** The language of the running request; English where there is none. */
  public static Language current() {
    return Language.of(LocaleContextHolder.getLocale());
  }

  @Override
  protected Locale parseLocaleValue(String value) {
    return Language.ofCode(value).locale();
  }

  @Override
  protected String toLocaleValue(Locale locale) {
    return Language.of(locale).code();
  }

  private static Locale spokenByBrowser(HttpServletRequest request) {
    return asked(request).stream()
        .map(LanguageChoice::spoken)
        .filter(language -> language != null)
        .findFirst()
        .orElse(Language.EN)
        .locale();
  }

  private static List<Locale> asked(HttpServletRequest request) {
    // without the header the container answers with the server's own locale, which is nobody's wish
    return request.getHeader("Accept-Language") == null
        ? List.of()
        : Collections.list(request.getLocales());
  }

  private static @Nullable Language spoken(Locale locale) {
    for (Language language : Language.values()) {
      if (language.code().equals(locale.getLanguage())) {
        return language;
      }
    }
    return null;
  }
}
