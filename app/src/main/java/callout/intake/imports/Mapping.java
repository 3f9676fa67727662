package callout.intake.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How columns become fields; written as JSON with these names.
 *
 * @param columns field → name of the column
 * @param formats field → pattern of its dates, as {@link java.time.format.DateTimeFormatter} has it
 * @param zone where times without an offset were written down; null for where the place lies
 * @param values field → what a cell may say → what it becomes; {@code *} stands for all others
 * @param defaults field → what an empty cell, or no column at all, becomes
 */
public record Mapping(
    Map<String, String> columns,
    Map<String, String> formats,
    @Nullable String zone,
    Map<String, Map<String, String>> values,
    Map<String, String> defaults) {

  /** Stands for every value that is not listed. */
  public static final String ALL_OTHERS = "*";

  public Mapping {
    columns = ordered(columns);
    formats = ordered(formats);
    values = ordered(values);
    defaults = ordered(defaults);
  }

  private static <T> Map<String, T> ordered(@Nullable Map<String, T> map) {
    return map == null ? Map.of() : java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
