package callout.shared;

import java.util.List;
import java.util.stream.Collectors;

/** An input was refused as a whole; each mistake is named at its field and nothing was done. */
public final class InvalidInput extends Refusal {

  private final List<FieldProblem> problems;

  public InvalidInput(List<FieldProblem> problems) {
    super(
        "invalid-input",
        problems.stream()
            .map(p -> p.field() + ": " + p.message())
            .collect(Collectors.joining(" ")));
    this.problems = List.copyOf(problems);
  }

  public static InvalidInput at(String field, String code, String message) {
    return new InvalidInput(List.of(new FieldProblem(field, code, message)));
  }

  public List<FieldProblem> problems() {
    return problems;
  }
}
