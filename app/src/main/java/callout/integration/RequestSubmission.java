package callout.integration;

import callout.access.ApiKey;
import callout.access.ApiKeys;
import callout.database.NamedLocks;
import callout.intake.Channel;
import callout.intake.Intake;
import callout.intake.RequestInput;
import callout.intake.Submitted;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import callout.shared.Sha256;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Submits a request for an API key: once for each Idempotency-Key, and for its customer only. */
@Service
class RequestSubmission {

  private static final int LONGEST_KEY = 200;

  private final Intake intake;
  private final NamedLocks locks;
  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  RequestSubmission(
      Intake intake, NamedLocks locks, JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.intake = intake;
    this.locks = locks;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  public Submitted submit(ApiKey key, @Nullable String idempotencyKey, RequestInput input) {
    RequestInput own = forCustomerOf(key, input);
    if (idempotencyKey == null || idempotencyKey.isBlank()) {
      return intake.submit(own, Channel.API);
    }
    if (idempotencyKey.length() > LONGEST_KEY) {
      throw InvalidInput.at("Idempotency-Key", "too-long", "At most 200 characters.");
    }
    String hash = hash(own);
    locks.hold("idempotency:" + key.id() + ":" + idempotencyKey);
    Optional<Earlier> earlier = earlier(key, idempotencyKey);
    if (earlier.isPresent()) {
      if (!earlier.get().bodyHash().equals(hash)) {
        throw new IdempotencyKeyReused();
      }
      CaseNumber caseNumber = earlier.get().caseNumber();
      return new Submitted(intake.request(caseNumber).id(), caseNumber, false);
    }
    Submitted submitted = intake.submit(own, Channel.API);
    remember(key, idempotencyKey, hash, submitted.caseNumber());
    return submitted;
  }

  private record Earlier(String bodyHash, CaseNumber caseNumber) {}

  /** The customer of the key is meant where none is named. */
  static RequestInput forCustomerOf(ApiKey key, RequestInput input) {
    String asked = input.customerNumber();
    if (asked == null || asked.isBlank()) {
      return input.forCustomer(key.customer());
    }
    if (!asked.strip().equals(key.customer()) && !key.scopes().contains(ApiKeys.ANY_CUSTOMER)) {
      throw InvalidInput.at(
          "customerNumber",
          "not-yours",
          "This API key submits for customer %s only.".formatted(key.customer()));
    }
    return input;
  }

  private Optional<Earlier> earlier(ApiKey key, String idempotencyKey) {
    return jdbc.sql(
            "select * from integration_idempotency where api_key_id = ? and idempotency_key = ?")
        .params(key.id(), idempotencyKey)
        .query(
            (row, n) ->
                new Earlier(
                    row.getString("body_hash"), CaseNumber.of(row.getString("case_number"))))
        .optional();
  }

  private void remember(ApiKey key, String idempotencyKey, String hash, CaseNumber caseNumber) {
    jdbc.sql(
            """
            insert into integration_idempotency
              (api_key_id, idempotency_key, body_hash, case_number, created_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(key.id(), idempotencyKey, hash, caseNumber.value(), Timestamp.from(clock.instant()))
        .update();
  }

  private String hash(RequestInput input) {
    try {
      return Sha256.hex(json.writeValueAsBytes(input));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A request could not be hashed.", e);
    }
  }
}
