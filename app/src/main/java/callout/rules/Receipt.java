package callout.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The kept record of one automatic decision.
 *
 * @param tableHash SHA-256 of the table's file as it was then, hex
 * @param rules the rules that matched, with their words as they were then
 */
public record Receipt(
    UUID id,
    String decision,
    int tableVersion,
    String tableHash,
    Map<String, Object> inputs,
    Map<String, Object> outputs,
    List<DecisionTable.Rule> rules,
    Instant decidedAt) {}
