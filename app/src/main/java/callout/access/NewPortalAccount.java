package callout.access;

import callout.shared.Language;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to open an account; see {@link PortalAccount} for the meaning of its parts.
 *
 * @param contactId the contact this person is; null for somebody who is none
 * @param password 12 characters at least, 72 bytes at most; kept as a slow hash only
 */
public record NewPortalAccount(
    String login,
    String name,
    String customerNumber,
    @Nullable UUID contactId,
    Language language,
    String password) {

  @Override
  public String toString() {
    return login;
  }
}
