package callout.intake.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of requests and how far it has come.
 *
 * @param customerNumber of rows that name no customer
 * @param anyCustomer whether rows may name another
 * @param apiKeyId the key that sent it; null for one that staff uploaded
 * @param header names of the file's columns
 * @param mapping as JSON; null in a draft
 * @param position how many bytes of the file are done with
 * @param problem why it failed
 */
public record Import(
    UUID id,
    ImportState state,
    String fileName,
    long fileBytes,
    String customerNumber,
    boolean anyCustomer,
    @Nullable UUID apiKeyId,
    String createdBy,
    Instant createdAt,
    List<String> header,
    char delimiter,
    @Nullable String mapping,
    long position,
    long line,
    long accepted,
    long duplicates,
    long refused,
    @Nullable String problem,
    @Nullable Instant endedAt) {

  /** Rows done with. */
  public long rows() {
    return accepted + duplicates + refused;
  }

  /** How much of the file is done with, 0 to 100. */
  public int percent() {
    return state == ImportState.DONE || fileBytes == 0 ? 100 : (int) (100 * position / fileBytes);
  }
}
