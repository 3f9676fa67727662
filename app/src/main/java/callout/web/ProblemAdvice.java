package callout.web;

import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Answers exceptions: other systems ({@code /api/**}, or whoever asks for JSON) with a problem,
 * people with a page. A refusal says its reason; a fault says an id and nothing else.
 */
@ControllerAdvice
@Order(1000)
class ProblemAdvice {

  private final ErrorPage pages;
  private final DataSize largestFile;

  ProblemAdvice(
      ErrorPage pages, @Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile) {
    this.pages = pages;
    this.largestFile = largestFile;
  }

  @ExceptionHandler
  Object on(Refusal refusal, HttpServletRequest request) {
    return answer(problem(refusal), request);
  }

  @ExceptionHandler
  Object on(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
    return answer(BodyProblems.of(unreadable), request);
  }

  @ExceptionHandler
  Object on(MethodArgumentNotValidException invalid, HttpServletRequest request) {
    List<FieldProblem> errors =
        invalid.getFieldErrors().stream().map(ProblemAdvice::fieldProblem).toList();
    return answer(problem(new InvalidInput(errors)), request);
  }

  @ExceptionHandler
  Object on(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
    String limit = "A file may have at most %d MB.".formatted(largestFile.toMegabytes());
    return answer(
        Problems.ofFields(
            HttpStatus.PAYLOAD_TOO_LARGE,
            "too-large",
            limit,
            List.of(new FieldProblem("file", "too-large", limit))),
        request);
  }

  /** What names a thing in an address and cannot be its id names nothing. */
  @ExceptionHandler
  Object on(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
    return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
        ? answer(problem(new NotFound(mismatch.getName(), mismatch.getValue())), request)
        : answer(
            problem(
                InvalidInput.at(
                    mismatch.getName(), "invalid-format", "This value cannot be read here.")),
            request);
  }

  /** Such as a NUL character in a parameter, which no text of ours can hold. */
  @ExceptionHandler
  Object on(RequestRejectedException rejected, HttpServletRequest request) {
    return answer(
        Problems.of(
            HttpStatus.BAD_REQUEST,
            "invalid-character",
            "The address or a parameter holds a character that is not allowed."),
        request);
  }

  /** Chains know how to ask for a login or say no: theirs to answer. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void leaveToSecurity(RuntimeException denied) {
    throw denied;
  }

  /** The reader has gone away in the middle of an answer: nobody is left to tell. */
  @ExceptionHandler
  void ignore(AsyncRequestNotUsableException gone) {}

  @ExceptionHandler
  Object on(Exception exception, HttpServletRequest request) {
    if (exception instanceof ErrorResponse refused && refused.getStatusCode().is4xxClientError()) {
      HttpStatus status = HttpStatus.valueOf(refused.getStatusCode().value());
      ProblemDetail problem =
          Problems.of(status, code(status), String.valueOf(refused.getBody().getDetail()));
      return answer(problem, request, refused);
    }
    String id = Faults.log(request.getMethod(), request.getRequestURI(), exception);
    return answer(ErrorPage.fault(id), request);
  }

  private static ProblemDetail problem(Refusal refusal) {
    if (refusal instanceof InvalidInput invalid) {
      InvalidInput said = ProblemWords.of(invalid);
      return Problems.ofFields(
          HttpStatus.BAD_REQUEST, said.code(), String.valueOf(said.getMessage()), said.problems());
    }
    HttpStatus status = refusal instanceof NotFound ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
    return Problems.of(status, refusal.code(), ProblemWords.of(refusal));
  }

  private static FieldProblem fieldProblem(FieldError error) {
    String constraint = String.valueOf(error.getCode());
    String code =
        switch (constraint) {
          case "NotNull", "NotBlank", "NotEmpty" -> "required";
          case "typeMismatch" -> "invalid-format";
          default -> constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        };
    return new FieldProblem(error.getField(), code, String.valueOf(error.getDefaultMessage()));
  }

  /** {@code unsupported-media-type} for 415. */
  private static String code(HttpStatus status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Object answer(ProblemDetail problem, HttpServletRequest request) {
    return ErrorPage.wantsPage(request)
        ? pages.of(problem, request)
        : ResponseEntity.status(problem.getStatus())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(problem);
  }

  private Object answer(ProblemDetail problem, HttpServletRequest request, ErrorResponse refused) {
    return ErrorPage.wantsPage(request)
        ? pages.of(problem, request)
        : ResponseEntity.status(problem.getStatus())
            .headers(refused.getHeaders())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(problem);
  }
}
