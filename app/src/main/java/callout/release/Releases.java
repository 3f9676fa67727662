package callout.release;

import callout.audit.Actor;
import callout.audit.Audit;
import callout.documents.Documents;
import callout.documents.StoredDocument;
import callout.journal.Journal;
import callout.shared.CaseNumber;
import callout.shared.DocumentId;
import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.ReleaseId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers may see. Nothing is shown to them but what stands released here, and only while it
 * does.
 */
@Service
public class Releases {

  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_MESSAGE = 2000;
  private static final int LONGEST_REASON = 1000;

  private final ReleaseRows rows;
  private final Documents documents;
  private final Journal journal;
  private final Audit audit;
  private final Clock clock;

  Releases(ReleaseRows rows, Documents documents, Journal journal, Audit audit, Clock clock) {
    this.rows = rows;
    this.documents = documents;
    this.journal = journal;
    this.audit = audit;
    this.clock = clock;
  }

  /** Says that there is something to show. Publishes {@link ReleaseOffered}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public ReleaseId offer(CaseNumber caseNumber) {
    ReleaseId id = ReleaseId.next();
    rows.offer(id, caseNumber, clock.instant());
    journal.publish(new ReleaseOffered(id, caseNumber));
    return id;
  }

  /**
   * Shows documents of the case to its customer from now on.
   *
   * @throws InvalidInput at {@code releaseTitle}, {@code releaseMessage} or {@code releaseItems}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void release(
      ReleaseId id, @Nullable String title, @Nullable String message, List<DocumentId> chosen) {
    ReleaseFacts release = get(id);
    List<FieldProblem> problems = new ArrayList<>();
    if (title == null || title.isBlank()) {
      problems.add(new FieldProblem("releaseTitle", "required", "Give it a title."));
    } else if (title.length() > LONGEST_TITLE) {
      problems.add(new FieldProblem("releaseTitle", "too-long", "At most 120 characters."));
    }
    if (message != null && message.length() > LONGEST_MESSAGE) {
      problems.add(new FieldProblem("releaseMessage", "too-long", "At most 2000 characters."));
    }
    Set<DocumentId> known =
        documents.of(release.caseNumber()).stream()
            .filter(document -> !document.isSignature())
            .map(StoredDocument::id)
            .collect(Collectors.toSet());
    if (chosen.isEmpty()) {
      problems.add(new FieldProblem("releaseItems", "required", "Choose at least one file."));
    } else if (!known.containsAll(chosen) || new HashSet<>(chosen).size() != chosen.size()) {
      problems.add(new FieldProblem("releaseItems", "no-option", "Choose files of this case."));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    rows.release(
        id,
        Objects.requireNonNull(title).strip(),
        message == null ? "" : message.strip(),
        chosen,
        Actor.current(),
        clock.instant());
    audit.record(
        "report-released",
        id.toString(),
        release.caseNumber(),
        Map.of(
            "documents",
            chosen.stream().map(DocumentId::toString).collect(Collectors.joining(" "))));
  }

  /** The customer is not shown anything. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keepInternal(ReleaseId id) {
    rows.keepInternal(id);
    audit.record("report-kept-internal", id.toString(), get(id).caseNumber(), Map.of());
  }

  /**
   * Takes back what was released: from now on the customer does not see it. Publishes {@link
   * ReleaseRevoked}.
   *
   * @throws InvalidInput at {@code reason} if there is none
   * @throws NotReleased if it does not stand
   */
  @Transactional
  public void revoke(ReleaseId id, @Nullable String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw InvalidInput.at("reason", "required", "Say why, in at most 1000 characters.");
    }
    ReleaseFacts release = get(id);
    if (!rows.revoke(id, reason.strip(), Actor.current(), clock.instant())) {
      throw new NotReleased(id);
    }
    audit.record("release-revoked", id.toString(), release.caseNumber(), Map.of("reason", reason));
    journal.publish(new ReleaseRevoked(id, release.caseNumber()));
  }

  /**
   * @throws NotFound if there is no such release
   */
  @Transactional(readOnly = true)
  public ReleaseFacts get(ReleaseId id) {
    return rows.find(id).orElseThrow(() -> new NotFound("release", id));
  }

  /** All releases of a case, for staff, oldest first. */
  @Transactional(readOnly = true)
  public List<ReleaseFacts> all(CaseNumber caseNumber) {
    return rows.of(caseNumber);
  }

  /** What the customer may see of a case now, oldest first. */
  @Transactional(readOnly = true)
  public List<Released> of(CaseNumber caseNumber) {
    return rows.of(caseNumber).stream()
        .filter(release -> release.state() == ReleaseState.RELEASED)
        .map(this::released)
        .toList();
  }

  private Released released(ReleaseFacts release) {
    return new Released(
        release.id().value(),
        Objects.requireNonNull(release.title()),
        release.message() == null ? "" : release.message(),
        Objects.requireNonNull(release.releasedAt()),
        rows.items(release.id()).stream().flatMap(item -> item(item).stream()).toList());
  }

  private Optional<ReleasedItem> item(ReleaseRows.Item item) {
    return documents
        .find(item.document())
        .map(
            document ->
                new ReleasedItem(
                    item.id(),
                    document.kind(),
                    document.subject(),
                    document.title(),
                    document.fileName(),
                    document.mediaType(),
                    document.bytes(),
                    document.isPhoto(),
                    document.version(),
                    document.createdAt()));
  }

  /**
   * A released file, byte for byte; empty unless it belongs to this case and stands released now.
   */
  @Transactional(readOnly = true)
  public Optional<byte[]> content(CaseNumber caseNumber, UUID item) {
    return rows.document(caseNumber, item).map(documents::content);
  }

  /** A small JPEG of a released photo; empty unless its file would be given now. */
  @Transactional(readOnly = true)
  public Optional<byte[]> thumbnail(CaseNumber caseNumber, UUID item) {
    return rows.document(caseNumber, item).flatMap(documents::thumbnail);
  }
}
