package callout.web;

import callout.shared.Language;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts of the message bundles in the language of whoever asks now. */
@Component
public class Texts {

  private final MessageSource messages;

  Texts(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * @throws org.springframework.context.NoSuchMessageException if no bundle has the key
   */
  public String of(String key, Object... values) {
    return messages.getMessage(key, values, locale());
  }

  /** The text for a code, such as {@code phase.review}; the code itself where there is none. */
  public String code(String kind, String code) {
    return String.valueOf(messages.getMessage(kind + "." + code, null, code, locale()));
  }

  public Language language() {
    return LanguageChoice.current();
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
