package callout.demo;

import java.security.SecureRandom;

/** Passwords that can be read out and typed: 64 random bits as syllables and digits. */
final class Passwords {

  private static final String CONSONANTS = "bdfghjkmnprstvwz";
  private static final String VOWELS = "aeiou";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  /** Such as {@code Kavo-rimu-nesa-tobi-4821}. */
  static String next() {
    var password = new StringBuilder();
    for (int group = 0; group < 4; group++) {
      password.append(syllable()).append(syllable()).append('-');
    }
    password.setCharAt(0, Character.toUpperCase(password.charAt(0)));
    return password.append("%04d".formatted(RANDOM.nextInt(10_000))).toString();
  }

  private static String syllable() {
    return "" + any(CONSONANTS) + any(VOWELS);
  }

  private static char any(String letters) {
    return letters.charAt(RANDOM.nextInt(letters.length()));
  }
}
