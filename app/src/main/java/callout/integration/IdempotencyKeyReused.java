package callout.integration;

import callout.shared.Refusal;

/** The same Idempotency-Key came with another body. */
final class IdempotencyKeyReused extends Refusal {

  IdempotencyKeyReused() {
    super(
        "idempotency-key-reused",
        "This Idempotency-Key was used for another request. Use a new key for a new request.");
  }
}
