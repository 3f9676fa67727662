package callout.planning;

import java.util.List;

/**
 * A hard rule that a stop would break.
 *
 * @param field of the assignment that is to blame: {@code technician}, {@code startAt} or {@code
 *     visit}
 * @param code lowerCamel, with a sentence {@code planning.rule.<code>}
 * @param values of the sentence, readable
 */
record BrokenRule(String field, String code, List<String> values) {

  static BrokenRule atTechnician(String code, String... values) {
    return new BrokenRule("technician", code, List.of(values));
  }

  static BrokenRule atVisit(String code, String... values) {
    return new BrokenRule("visit", code, List.of(values));
  }

  static BrokenRule atStart(String code, String... values) {
    return new BrokenRule("startAt", code, List.of(values));
  }
}
