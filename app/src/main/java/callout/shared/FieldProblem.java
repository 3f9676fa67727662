package callout.shared;

/**
 * What is wrong with one field of an input.
 *
 * @param field name of the field as the sender wrote it; indexed for lists: {@code
 *     preferredWindows[0].end}
 * @param code stable kebab-case reason, such as {@code required}
 * @param message a sentence for people
 */
public record FieldProblem(String field, String code, String message) {}
