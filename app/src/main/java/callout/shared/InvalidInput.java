package callout.shared;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An input was refused as a whole; each mistake is named at its field and nothing was done. */
public class InvalidInput extends Refusal {

  private final List<FieldProblem> problems;
  private final boolean saidToReader;

  public InvalidInput(List<FieldProblem> problems) {
    this(problems, false);
  }

  private InvalidInput(List<FieldProblem> problems, boolean saidToReader) {
    super(
        "invalid-input",
        problems.stream()
            .map(p -> p.field() + ": " + p.message())
            .collect(Collectors.joining(" ")));
    this.problems = List.copyOf(problems);
    this.saidToReader = saidToReader;
  }

  /** Mistakes that a page has put into its reader's words already. */
  public static InvalidInput saidToReader(List<FieldProblem> problems) {
    return new InvalidInput(problems, true);
  }

  public static InvalidInput at(String field, String code, String message) {
    return new InvalidInput(List.of(new FieldProblem(field, code, message)));
  }

  /**
   * The same mistakes for a sender who calls some fields otherwise.
   *
   * @param names by the name that a field has here; a field that is not there keeps its name
   */
  public InvalidInput inNamesOf(Map<String, String> names) {
    return new InvalidInput(
        problems.stream()
            .map(
                p ->
                    new FieldProblem(
                        names.getOrDefault(p.field(), p.field()), p.code(), p.message()))
            .toList(),
        saidToReader);
  }

  public List<FieldProblem> problems() {
    return problems;
  }

  public boolean isSaidToReader() {
    return saidToReader;
  }
}
