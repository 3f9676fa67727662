package callout.integration;

import callout.orders.Billing;
import callout.orders.BillingSignal;
import callout.shared.FieldChecks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is to be billed, over the API. */
@RestController
@RequestMapping("/api/v1/billing-signals")
@Tag(name = "Billing")
@SecurityRequirement(name = "apiKey")
class BillingApi {

  private static final int MOST = 200;

  /**
   * One signal.
   *
   * @param kind {@code closure} or {@code extra}
   * @param content lines and what they come to, amounts as exact decimals in text
   */
  record Signal(
      long id, String kind, int version, Instant signalledAt, Map<String, Object> content) {

    static Signal of(BillingSignal signal) {
      return new Signal(
          signal.id(), signal.kind(), signal.version(), signal.signalledAt(), signal.content());
    }
  }

  private final Billing billing;

  BillingApi(Billing billing) {
    this.billing = billing;
  }

  @Operation(
      summary = "What is to be billed",
      description =
          "Needs the scope billing:read. Signals after an id, oldest first: orders as they were closed, and extras that"
              + " confirmations added before. A later closure of the same order replaces the one"
              + " before; one without lines says that nothing is to be billed.")
  @GetMapping
  List<Signal> after(
      @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "50") int limit) {
    new FieldChecks()
        .that(after >= 0, "after", "out-of-range", "Not below 0.")
        .that(
            limit >= 1 && limit <= MOST,
            "limit",
            "out-of-range",
            "Between 1 and %d.".formatted(MOST))
        .done();
    return billing.after(after, limit).stream().map(Signal::of).toList();
  }
}
