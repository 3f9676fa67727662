package callout.integration;

import callout.access.ApiKey;
import callout.access.ApiKeys;
import callout.intake.Intake;
import callout.intake.RequestFacts;
import callout.intake.RequestInput;
import callout.intake.Submitted;
import callout.shared.NotFound;
import callout.shared.RequestId;
import callout.workflow.CaseProjection;
import callout.workflow.CaseState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests over the API. */
@RestController
@RequestMapping("/api/v1/requests")
@Tag(name = "Requests")
@SecurityRequirement(name = "apiKey")
class RequestsApi {

  private final RequestSubmission submission;
  private final Intake intake;
  private final CaseProjection cases;

  RequestsApi(RequestSubmission submission, Intake intake, CaseProjection cases) {
    this.submission = submission;
    this.intake = intake;
    this.cases = cases;
  }

  @Operation(
      summary = "Submit a request",
      description =
          "201 with a new case; 200 with the known case if the same request was submitted before.")
  @PostMapping
  ResponseEntity<RequestStatus> submit(
      @Parameter(hidden = true) ApiCaller caller,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
      @RequestBody RequestInput input) {
    Submitted submitted = submission.submit(caller.key(), idempotencyKey, input);
    URI location = URI.create("/api/v1/requests/" + submitted.request());
    RequestStatus status = status(intake.request(submitted.caseNumber()));
    return submitted.fresh()
        ? ResponseEntity.created(location).body(status)
        : ResponseEntity.ok().location(location).body(status);
  }

  @Operation(summary = "Where a request stands")
  @GetMapping("/{id}")
  RequestStatus status(@Parameter(hidden = true) ApiCaller caller, @PathVariable UUID id) {
    return status(
        intake
            .find(new RequestId(id))
            .filter(request -> maySee(caller.key(), request))
            .orElseThrow(() -> new NotFound("request", id)));
  }

  private static boolean maySee(ApiKey key, RequestFacts request) {
    return key.customer().equals(request.customerNumber())
        || key.scopes().contains(ApiKeys.ANY_CUSTOMER);
  }

  private RequestStatus status(RequestFacts request) {
    Optional<CaseState> state = cases.find(request.caseNumber());
    return new RequestStatus(
        request.id().value(),
        request.caseNumber().value(),
        request.externalId(),
        state.map(CaseState::phase).orElse("intake"),
        state.map(CaseState::outcome).orElse(null),
        request.receivedAt(),
        request.dueAt(),
        state.map(CaseState::endedAt).orElse(null));
  }
}
