package callout.workflow.forms;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One field of a Camunda Form.
 *
 * @param hideWhen FEEL expression under which the field is not asked
 * @param whole whether a number has no decimals
 * @param options the values to choose from; empty where they come with the task's data
 */
record FormField(
    String key,
    String type,
    boolean required,
    OptionalInt minLength,
    OptionalInt maxLength,
    OptionalDouble min,
    OptionalDouble max,
    boolean whole,
    Optional<String> pattern,
    Optional<String> validationType,
    Optional<String> hideWhen,
    List<String> options) {}
