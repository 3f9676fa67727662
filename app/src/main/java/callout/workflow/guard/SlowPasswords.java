package callout.workflow.guard;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * Keeps staff passwords as PBKDF2 hashes, so that a stolen table is slow to guess; the engine's own
 * hash is one round of SHA-512. Rounds as OWASP's password storage sheet has them for HMAC-SHA-512.
 */
final class SlowPasswords implements PasswordEncryptor {

  private static final int SALT_BYTES = 16;
  private static final int ROUNDS = 210_000;

  private final Pbkdf2PasswordEncoder encoder =
      new Pbkdf2PasswordEncoder(
          "", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);

  @Override
  public String encrypt(String password) {
    return encoder.encode(password);
  }

  @Override
  public boolean check(String password, String encrypted) {
    return encoder.matches(password, encrypted);
  }

  @Override
  public String hashAlgorithmName() {
    return "pbkdf2-sha512-210000";
  }
}
