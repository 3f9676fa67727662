package callout.portal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What technicians propose on site, by who must agree to it. */
final class AskedChanges {

  /** More labour: the customer. */
  static final Map<String, Object> LABOUR = added("labour", "Clearing the way", "3", "h");

  /** A fee: a supervisor, who sets its price, and then the customer. */
  static final Map<String, Object> FEE = added("fee", "Disposal", "1", "pcs");

  /** A little material: nobody. */
  static final Map<String, Object> PART =
      Map.of("changeKind", "add", "lineKind", "material", "part", "P-110", "quantity", "2");

  /** Somebody has to come again: a supervisor. */
  static final Map<String, Object> VISIT =
      Map.of("changeKind", "visit", "lineDescription", "Bring the lift");

  private AskedChanges() {}

  @SafeVarargs
  static Map<String, Object> because(String reason, Map<String, Object>... changes) {
    return Map.of("changes", List.of(changes), "changeReason", reason);
  }

  static Map<String, Object> with(Map<String, Object> proposal, Object... photos) {
    Map<String, Object> with = new HashMap<>(proposal);
    with.put("photos", Arrays.stream(photos).map(Object::toString).toList());
    return with;
  }

  private static Map<String, Object> added(
      String kind, String description, String quantity, String unit) {
    return Map.of(
        "changeKind",
        "add",
        "lineKind",
        kind,
        "lineDescription",
        description,
        "quantity",
        quantity,
        "unit",
        unit);
  }
}
