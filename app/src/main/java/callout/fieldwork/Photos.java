package callout.fieldwork;

import callout.audit.Audit;
import callout.cases.Cases;
import callout.documents.Documents;
import callout.documents.HandedIn;
import callout.documents.NoPicture;
import callout.documents.Picture;
import callout.documents.Pictures;
import callout.documents.StoredDocument;
import callout.journal.LiveChannel;
import callout.shared.CaseNumber;
import callout.shared.DocumentId;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Photos of visits. Only the technician of a visit adds to it: on site, and while the report on the
 * case is sent back, since a photo may be what is missing. A report seals the photos it found.
 */
@Service
public class Photos {

  private static final int LONGEST_CAPTION = 200;

  private final PhotoRows rows;
  private final VisitRecords visits;
  private final ReportRows reports;
  private final Documents documents;
  private final Cases cases;
  private final LiveChannel live;
  private final Audit audit;
  private final TransactionOperations transaction;

  Photos(
      PhotoRows rows,
      VisitRecords visits,
      ReportRows reports,
      Documents documents,
      Cases cases,
      LiveChannel live,
      Audit audit,
      TransactionOperations transaction) {
    this.rows = rows;
    this.visits = visits;
    this.reports = reports;
    this.documents = documents;
    this.cases = cases;
    this.live = live;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** The photos of a case, by number. */
  @Transactional(readOnly = true)
  public List<Photo> of(CaseNumber caseNumber) {
    return rows.of(caseNumber);
  }

  /** The photos of a visit, by number. */
  @Transactional(readOnly = true)
  public List<Photo> of(VisitRecord visit) {
    return rows.of(visit.caseNumber()).stream()
        .filter(photo -> photo.visit().equals(visit.visit()))
        .toList();
  }

  /** The last visit of the case on which this technician has arrived. */
  @Transactional(readOnly = true)
  public Optional<VisitRecord> visitOf(CaseNumber caseNumber, String technician) {
    return visits.findByCaseNumberOrderByAcceptedAt(caseNumber.value()).stream()
        .map(FieldVisit::facts)
        .filter(visit -> visit.technician().equals(technician) && visit.arrivedAt() != null)
        .reduce((earlier, later) -> later);
  }

  /** Whether its technician may add photos to the visit now. */
  @Transactional(readOnly = true)
  public boolean isOpen(VisitRecord visit) {
    return visit.arrivedAt() != null
        && (visit.finishedAt() == null || reports.isSentBack(visit.caseNumber()));
  }

  /**
   * Keeps a photo of the technician's visit. The same file again gives the photo that is there.
   *
   * @param upload the file as it came
   * @throws NoPicture if the file is no photo that can be kept
   * @throws PhotosClosed if photos are not taken now
   */
  public Photo add(CaseNumber caseNumber, String technician, byte[] upload) {
    open(caseNumber, technician); // nothing is unpacked in vain
    Picture picture = Pictures.of(upload); // takes long: before the transaction
    String uploadHash = Sha256.hex(upload);
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              rows.lock(caseNumber);
              VisitRecord visit = open(caseNumber, technician);
              return rows.ofUpload(visit.visit(), uploadHash)
                  .orElseGet(() -> keep(visit, picture, uploadHash));
            }));
  }

  private Photo keep(VisitRecord visit, Picture picture, String uploadHash) {
    CaseNumber caseNumber = visit.caseNumber();
    int number = rows.nextNumber(caseNumber);
    StoredDocument kept =
        documents.keep(
            new HandedIn(
                caseNumber,
                visit.visit().toString(),
                number,
                "%s-photo-%d.%s".formatted(caseNumber, number, picture.extension()),
                cases.get(caseNumber).language(),
                picture));
    var photo =
        new Photo(
            kept.id(),
            visit.visit(),
            caseNumber,
            number,
            null,
            visit.technician(),
            kept.createdAt(),
            kept.fileHash());
    rows.add(photo, uploadHash);
    tell("photo-added", photo);
    return photo;
  }

  /**
   * What there is to say about a photo; nothing takes back what was said.
   *
   * @throws InvalidInput at {@code caption} if it is too long
   * @throws NotFound if it is not a photo that this technician added
   * @throws PhotosClosed if photos are not taken now
   */
  @Transactional
  public void describe(
      CaseNumber caseNumber, String technician, DocumentId id, @Nullable String caption) {
    String words = caption == null ? "" : caption.strip();
    if (words.length() > LONGEST_CAPTION) {
      throw InvalidInput.at("caption", "too-long", "At most 200 characters.");
    }
    Photo photo =
        own(open(caseNumber, technician), id).orElseThrow(() -> new NotFound("photo", id));
    rows.describe(photo.id(), words.isEmpty() ? null : words);
    live.announce("case:" + caseNumber);
  }

  /**
   * Takes an own photo away for good. Twice is harmless.
   *
   * @throws PhotosClosed once the visit is finished: what was reported stays
   */
  @Transactional
  public void remove(CaseNumber caseNumber, String technician, DocumentId id) {
    rows.lock(caseNumber);
    VisitRecord visit = open(caseNumber, technician);
    if (visit.finishedAt() != null) {
      throw new PhotosClosed(caseNumber);
    }
    Optional<Photo> photo = own(visit, id);
    if (photo.isPresent() && rows.remove(id)) {
      documents.removePhoto(id);
      tell("photo-removed", photo.get());
    }
  }

  private VisitRecord open(CaseNumber caseNumber, String technician) {
    return visitOf(caseNumber, technician)
        .filter(this::isOpen)
        .orElseThrow(() -> new PhotosClosed(caseNumber));
  }

  private Optional<Photo> own(VisitRecord visit, DocumentId id) {
    return of(visit).stream()
        .filter(photo -> photo.id().equals(id) && photo.addedBy().equals(visit.technician()))
        .findFirst();
  }

  private void tell(String action, Photo photo) {
    audit.record(
        action,
        photo.id().toString(),
        photo.caseNumber(),
        Map.of(
            "visit", photo.visit().toString(),
            "number", Integer.toString(photo.number()),
            "file", photo.fileHash()));
    live.announce("case:" + photo.caseNumber());
  }
}
