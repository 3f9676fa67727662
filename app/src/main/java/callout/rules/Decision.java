package callout.rules;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a table answered.
 *
 * @param receipt id of the kept receipt; null if the table was only tried out
 */
public record Decision(String table, Map<String, Object> outputs, @Nullable UUID receipt) {

  /**
   * @throws DecisionFailed if the table has no such output of text
   */
  public String text(String output) {
    return value(output, String.class);
  }

  /**
   * @throws DecisionFailed if the table has no such whole number
   */
  public int number(String output) {
    return value(output, Number.class).intValue();
  }

  private <T> T value(String output, Class<T> type) {
    return Optional.ofNullable(outputs.get(output))
        .filter(type::isInstance)
        .map(type::cast)
        .orElseThrow(
            () ->
                new DecisionFailed(
                    table,
                    "its output '%s' is %s, not a %s. Maybe the column was renamed?"
                        .formatted(output, outputs.get(output), type.getSimpleName())));
  }
}
