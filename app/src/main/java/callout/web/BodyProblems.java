package callout.web;

import callout.shared.FieldProblem;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.CharConversionException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Tells why a JSON body could not be read, at the field where that can be said. */
final class BodyProblems {

  private BodyProblems() {}

  static ProblemDetail of(HttpMessageNotReadableException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof UnrecognizedPropertyException unknown) {
      return atField(unknown, "unknown-field", "There is no field of this name.");
    }
    if (cause instanceof InvalidFormatException format) {
      return atField(
          format, "invalid-format", "This is no " + expected(format.getTargetType()) + ".");
    }
    if (cause instanceof MismatchedInputException mismatched && mismatched.getPath().isEmpty()) {
      return String.valueOf(mismatched.getOriginalMessage()).startsWith("Trailing token")
          ? malformed("Something follows after the end of the object.")
          : malformed("An object is expected: {…}.");
    }
    if (cause instanceof JsonMappingException mapping
        && !mapping.getPath().isEmpty()
        && !isSyntax(mapping.getCause())) {
      return atField(mapping, "invalid-value", "This value cannot be read here.");
    }
    if (cause instanceof CharConversionException) {
      return malformed("The body is not UTF-8 text.");
    }
    if (cause instanceof JsonProcessingException syntax && syntax.getLocation() != null) {
      String said = String.valueOf(syntax.getOriginalMessage());
      String what =
          said.contains("UTF-8")
              ? "The body is not UTF-8 text"
              : said.startsWith("Duplicate field")
                  ? "A field is there twice"
                  : "The body is not well-formed JSON";
      return malformed(
          "%s (line %d, column %d)."
              .formatted(
                  what, syntax.getLocation().getLineNr(), syntax.getLocation().getColumnNr()));
    }
    return malformed("The body is missing or cannot be read as JSON.");
  }

  private static boolean isSyntax(@Nullable Throwable cause) {
    return cause instanceof JsonParseException || cause instanceof CharConversionException;
  }

  private static ProblemDetail malformed(String detail) {
    return Problems.of(HttpStatus.BAD_REQUEST, "malformed-body", detail);
  }

  private static ProblemDetail atField(JsonMappingException at, String code, String message) {
    String field = path(at.getPath());
    return Problems.ofFields(
        HttpStatus.BAD_REQUEST,
        "invalid-input",
        field + ": " + message,
        List.of(new FieldProblem(field, code, message)));
  }

  /** As the sender wrote it: {@code preferredWindows[0].end}. */
  private static String path(List<JsonMappingException.Reference> path) {
    return path.stream()
        .map(
            step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }

  private static String expected(Class<?> type) {
    if (java.time.temporal.Temporal.class.isAssignableFrom(type)) {
      return "date and time such as 2026-01-31T09:00:00Z";
    }
    if (type.isEnum()) {
      return "known value";
    }
    return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "number" : "valid value";
  }
}
