package callout.access;

import callout.shared.Language;
import java.util.UUID;

/**
 * Somebody of a customer who signs in to the portal. What the person may see there, grants say.
 *
 * @param login e-mail address, lower case
 * @param customerNumber the customer the person belongs to
 * @param language in which the portal was last read
 */
public record PortalAccount(
    UUID id, String login, String name, String customerNumber, Language language) {}
