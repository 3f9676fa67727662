package callout.intake.imports;

import callout.audit.Actor;
import callout.audit.Audit;
import callout.customers.Customers;
import callout.journal.LiveChannel;
import callout.shared.Ids;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes files of requests in. A file is first kept as a draft; with a mapping it is started and
 * then worked off in the background, whatever becomes of this node.
 */
@Service
public class Imports {

  private static final Duration DRAFTS_KEPT = Duration.ofDays(7);
  private static final Duration CLEANING = Duration.ofHours(1);
  private static final int LONGEST_NAME = 200;

  private final ImportRows rows;
  private final ImportFiles files;
  private final RefusedRows refused;
  private final RefusedFile refusedFile;
  private final Customers customers;
  private final Audit audit;
  private final LiveChannel live;
  private final Clock clock;

  Imports(
      ImportRows rows,
      ImportFiles files,
      RefusedRows refused,
      RefusedFile refusedFile,
      Customers customers,
      Audit audit,
      LiveChannel live,
      Clock clock) {
    this.rows = rows;
    this.files = files;
    this.refused = refused;
    this.refusedFile = refusedFile;
    this.customers = customers;
    this.audit = audit;
    this.live = live;
    this.clock = clock;
  }

  /**
   * Keeps a file and starts to work it off.
   *
   * @param mapping as JSON
   * @throws InvalidInput at {@code file} or at the place in {@code mapping}; nothing was kept
   */
  @Transactional
  public Import submit(
      Sender sender, @Nullable String fileName, InputStream file, @Nullable String mapping)
      throws IOException {
    Mapping read = MappingJson.read(mapping);
    Import draft = keep(sender, fileName, file);
    return start(draft.id(), read);
  }

  /**
   * Keeps a file as a draft.
   *
   * @throws InvalidInput at {@code file} or {@code customerNumber}; nothing was kept
   */
  @Transactional
  public Import keep(Sender sender, @Nullable String fileName, InputStream file)
      throws IOException {
    if (customers.customer(sender.customerNumber()).isEmpty()) {
      throw InvalidInput.at("customerNumber", "unknown", "There is no such customer.");
    }
    byte[] beginning = file.readNBytes(ImportFiles.CHUNK_BYTES);
    FileHead head = ImportFiles.headOf(beginning);
    UUID id = Ids.next();
    rows.add(id, sender, name(fileName), head, Actor.current(), clock.instant());
    rows.hasBytes(id, files.keep(id, beginning, file));
    live.announce("imports");
    return get(id);
  }

  /**
   * Starts a draft.
   *
   * @throws InvalidInput at the place in {@code mapping} that does not fit the file
   * @throws NotFound if there is no such draft
   */
  @Transactional
  public Import start(UUID id, Mapping mapping) {
    MappingCheck.check(mapping, get(id).header());
    if (!rows.start(id, MappingJson.write(mapping))) {
      throw new NotFound("draft of an import", id);
    }
    audit.record("import-started", id.toString(), null, Map.of("file", get(id).fileName()));
    live.announce("imports");
    return get(id);
  }

  /**
   * Goes on with an import that had failed, behind the last row it had counted.
   *
   * @throws NotFound if it has not failed
   */
  @Transactional
  public void goOn(UUID id) {
    if (!rows.startAgain(id)) {
      throw new NotFound("failed import", id);
    }
    audit.record("import-continued", id.toString(), null, Map.of());
    live.announce("imports");
  }

  /**
   * @throws NotFound if there is no such draft
   */
  @Transactional
  public void discard(UUID id) {
    if (!rows.removeDraft(id)) {
      throw new NotFound("draft of an import", id);
    }
    live.announce("imports");
  }

  public Optional<Import> find(UUID id) {
    return rows.find(id);
  }

  /**
   * @throws NotFound if there is none
   */
  public Import get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("import", id));
  }

  public List<Import> newest(int limit) {
    return rows.newest(limit);
  }

  /** How this customer's file was read last time. */
  public Optional<Mapping> lastMapping(String customerNumber) {
    return rows.lastMapping(customerNumber).map(MappingJson::read);
  }

  /**
   * @param after number of the last row that is known; 0 for the first ones
   */
  public List<RefusedRow> refused(UUID id, long after, int limit) {
    return refused.of(id, after, limit);
  }

  /** Writes the refused rows as CSV: the file's own columns and {@code reason}. */
  public void writeRefused(Import work, Appendable target) throws IOException {
    refusedFile.write(work, target);
  }

  /** Removes drafts that nobody came back to; answers when that was last done. */
  Instant cleanUp(Instant last) {
    Instant now = clock.instant();
    if (now.isBefore(last.plus(CLEANING))) {
      return last;
    }
    rows.removeDraftsBefore(now.minus(DRAFTS_KEPT));
    return now;
  }

  /** The last part of the name, without what would trouble a header or a page. */
  private static String name(@Nullable String fileName) {
    String name = fileName == null ? "" : fileName.replaceAll("^.*[/\\\\]", "");
    name = name.replaceAll("[\\p{Cntrl}\"]", "").strip();
    return name.isEmpty() ? "import.csv" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }
}
