package callout.integration;

import callout.intake.imports.Import;
import callout.intake.imports.ImportState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as other systems see it.
 *
 * @param status running, done or failed
 * @param rows done with so far: always accepted + duplicates + refused
 * @param duplicates rows whose very request was there already
 * @param problem why it failed
 */
record ImportStatus(
    UUID id,
    String status,
    long rows,
    long accepted,
    long duplicates,
    long refused,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String problem) {

  static ImportStatus of(Import work) {
    String status = (work.state() == ImportState.DRAFT ? ImportState.RUNNING : work.state()).code();
    return new ImportStatus(
        work.id(),
        status,
        work.rows(),
        work.accepted(),
        work.duplicates(),
        work.refused(),
        work.problem());
  }
}
