package callout.shared;

import java.util.Locale;

/** A language Callout speaks to people. */
public enum Language {
  EN,
  DE;

  /** ISO 639-1 code, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return this == DE ? Locale.GERMANY : Locale.US;
  }

  /** German for any German locale, English otherwise. */
  public static Language of(Locale locale) {
    return Locale.GERMAN.getLanguage().equals(locale.getLanguage()) ? DE : EN;
  }

  public static Language ofCode(String code) {
    return of(Locale.forLanguageTag(code));
  }
}
