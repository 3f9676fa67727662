package callout.rules;

import java.util.List;
import java.util.Optional;

/**
 * A deployed decision table as people read it.
 *
 * @param version counts up with each deployed change
 * @param hash SHA-256 of the deployed file, hex
 * @param rules in the table's order
 */
public record DecisionTable(String key, String name, int version, String hash, List<Rule> rules) {

  /** One row: its id in the file and what it says in plain words. */
  public record Rule(int number, String id, String words) {}

  Optional<Rule> rule(int number) {
    return rules.stream().filter(r -> r.number() == number).findFirst();
  }
}
