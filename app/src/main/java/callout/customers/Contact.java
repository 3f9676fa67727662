package callout.customers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person to talk to.
 *
 * @param locationNumber null for a contact of the whole customer
 */
public record Contact(
    UUID id,
    String customerNumber,
    @Nullable String locationNumber,
    String name,
    @Nullable String phone,
    @Nullable String email) {}
