package callout.rules;

/** A table could not be evaluated or no rule fits: a fault of the table, to be mended there. */
public class DecisionFailed extends RuntimeException {

  DecisionFailed(String table, String why) {
    super("Decision table '%s': %s".formatted(table, why));
  }
}
