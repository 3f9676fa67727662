package callout.portal;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * Somebody of a customer who is signed in to the portal. What the person may see is not kept here:
 * it is asked at each access.
 *
 * @param login e-mail address
 */
record PortalPrincipal(UUID account, String login) implements Serializable, Principal {

  private static final String ACTOR = "portal:";

  /** How the audit trail calls the person; no member of staff can be called so. */
  @Override
  public String getName() {
    return ACTOR + login;
  }

  /** Whether this is what the audit trail calls somebody of a customer. */
  static boolean isOne(String actor) {
    return actor.startsWith(ACTOR);
  }
}
