package callout.workflow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What My day's page sends when changes are proposed. */
final class Changes {

  private Changes() {}

  /** Some changes with one reason. */
  @SafeVarargs
  static Map<String, Object> of(Map<String, Object>... changes) {
    return Map.of("changes", List.of(changes), "changeReason", "The old one leaks.");
  }

  static Map<String, Object> withPhotos(Map<String, Object> proposal, String... photos) {
    Map<String, Object> with = new HashMap<>(proposal);
    with.put("photos", Arrays.asList(photos));
    return with;
  }

  /** Two of a part of the demonstration's catalogue, 18.90 USD each. */
  static Map<String, Object> part() {
    return Map.of("changeKind", "add", "lineKind", "material", "part", "P-110", "quantity", "2");
  }

  /** Labour costs what the service type says for an hour. */
  static Map<String, Object> labour(String hours) {
    return Map.of(
        "changeKind",
        "add",
        "lineKind",
        "labour",
        "lineDescription",
        "Clearing the way",
        "quantity",
        hours,
        "unit",
        "h");
  }

  /** Something that the catalogue knows no price of. */
  static Map<String, Object> unpriced(String kind, String description) {
    return Map.of(
        "changeKind",
        "add",
        "lineKind",
        kind,
        "lineDescription",
        description,
        "quantity",
        2,
        "unit",
        "pcs");
  }

  static Map<String, Object> drop(int line) {
    return Map.of("changeKind", "drop", "orderLine", line);
  }

  static Map<String, Object> quantity(int line, String quantity) {
    return Map.of("changeKind", "change", "orderLine", line, "quantity", quantity);
  }

  static Map<String, Object> people(int count) {
    return Map.of("changeKind", "people", "quantity", count);
  }

  static Map<String, Object> visit(String whatFor) {
    return Map.of("changeKind", "visit", "lineDescription", whatFor);
  }
}
