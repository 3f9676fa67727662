package callout.web;

import callout.shared.FieldProblem;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * Problems as RFC 9457 has them. The type is {@code urn:problem:<code>}, stable; where fields are
 * at fault, {@code errors} names each with a code and a sentence.
 */
public final class Problems {

  private Problems() {}

  /**
   * @param code stable kebab-case reason
   * @param detail a sentence for people
   */
  public static ProblemDetail of(HttpStatus status, String code, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:problem:" + code));
    return problem;
  }

  public static ProblemDetail ofFields(
      HttpStatus status, String code, String detail, List<FieldProblem> errors) {
    ProblemDetail problem = of(status, code, detail);
    problem.setProperty("errors", errors);
    return problem;
  }
}
