package callout.orders;

import callout.shared.CaseNumber;
import callout.shared.OrderId;
import java.time.Instant;
import java.util.Map;

/**
 * What integrations are told to bill.
 *
 * @param id grows; a reader asks for what came after the last one it has seen
 * @param kind {@code closure} for the order as it was closed, {@code extra} for what an agreed
 *     confirmation added
 * @param version of the order
 * @param content lines with quantity, price, tax and net amount, and what they come to; all amounts
 *     as exact decimals in text, in {@code currency}
 */
public record BillingSignal(
    long id,
    OrderId order,
    CaseNumber caseNumber,
    String kind,
    int version,
    Map<String, Object> content,
    Instant signalledAt) {}
