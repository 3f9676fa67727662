package callout.myday;

import callout.fieldwork.Photos;
import callout.fieldwork.VisitRecord;
import callout.intake.Intake;
import callout.shared.CaseNumber;
import callout.workflow.web.PhotoLine;
import callout.workflow.web.PhotoLines;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a technician sees of the photos of the own visit. */
@Component
class PhotoPages {

  /**
   * @param mayAdd while on site, and while the report is sent back
   * @param mayRemove while on site
   */
  record PhotoPage(String caseNumber, List<PhotoLine> photos, boolean mayAdd, boolean mayRemove) {}

  private final Photos photos;
  private final PhotoLines lines;
  private final Intake intake;

  PhotoPages(Photos photos, PhotoLines lines, Intake intake) {
    this.photos = photos;
    this.lines = lines;
    this.intake = intake;
  }

  @Transactional(readOnly = true)
  public PhotoPage of(CaseNumber caseNumber, String technician) {
    Optional<VisitRecord> visit = photos.visitOf(caseNumber, technician);
    return new PhotoPage(
        caseNumber.value(),
        visit.map(on -> lines.ofVisit(on, intake.request(caseNumber).zone())).orElse(List.of()),
        visit.filter(photos::isOpen).isPresent(),
        visit.filter(on -> on.finishedAt() == null).isPresent());
  }
}
