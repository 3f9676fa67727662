package callout.customers;

import callout.shared.Language;

/**
 * Somebody who may ask for work.
 *
 * @param number such as {@code K-1001}
 * @param language in which notices and documents are written
 */
public record Customer(String number, String name, Language language, Terms terms) {

  /** A customer on standard terms. */
  public Customer(String number, String name, Language language) {
    this(number, name, language, Terms.STANDARD);
  }
}
