package callout.browser;

import callout.shared.Language;
import org.openqa.selenium.By;

/** Where things are on a page that shows a form, and what they are called there. */
public final class FormFields {

  /** The button that sends the form. */
  public static final By SEND = By.cssSelector("[data-submit]");

  private FormFields() {}

  /**
   * @param key the form's field id without {@code Field_}, such as {@code Question}
   */
  public static By field(String key) {
    return By.cssSelector("[id$='-Field_%s']".formatted(key));
  }

  /** A list to choose from. */
  public static By select(String key) {
    return By.cssSelector(
        ".fjs-form-field-select:has([id*='Field_%s']) .fjs-input-group".formatted(key));
  }

  /** An entry of the list that is open. */
  public static By option(String label) {
    return By.xpath(
        "//*[contains(@class, 'fjs-dropdownlist-item')][contains(., '%s')]".formatted(label));
  }

  /** A text as the page of this language says it. */
  public static String say(Language language, String english, String german) {
    return language == Language.DE ? german : english;
  }
}
