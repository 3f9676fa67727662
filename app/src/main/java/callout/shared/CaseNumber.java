package callout.shared;

import java.util.regex.Pattern;

/** The one number a case keeps from intake to closure, such as {@code C-000123}. */
public record CaseNumber(String value) {

  private static final Pattern SHAPE = Pattern.compile("C-\\d{6,12}");

  public CaseNumber {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no case number; one looks like C-000123.".formatted(value));
    }
  }

  public static CaseNumber of(String value) {
    return new CaseNumber(value);
  }

  /** The case number of the n-th case, n starting at 1. */
  public static CaseNumber ofSequence(long n) {
    return new CaseNumber("C-%06d".formatted(n));
  }

  @Override
  public String toString() {
    return value;
  }
}
