package callout.intake.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who imports, and for whom.
 *
 * @param customerNumber of rows that name no customer
 * @param anyCustomer whether rows may name another
 * @param apiKeyId null for staff
 */
public record Sender(String customerNumber, boolean anyCustomer, @Nullable UUID apiKeyId) {}
