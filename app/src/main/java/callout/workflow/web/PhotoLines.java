package callout.workflow.web;

import callout.fieldwork.Photo;
import callout.fieldwork.Photos;
import callout.fieldwork.VisitRecord;
import callout.shared.CaseNumber;
import callout.shared.Role;
import callout.web.Moments;
import callout.web.StaffPrincipal;
import callout.web.Texts;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes photos of visits for the pages that show them. */
@Component
public class PhotoLines {

  private final Photos photos;
  private final People people;
  private final Moments moments;
  private final Texts texts;

  PhotoLines(Photos photos, People people, Moments moments, Texts texts) {
    this.photos = photos;
    this.people = people;
    this.moments = moments;
    this.texts = texts;
  }

  CasePage.PhotoGrid ofCase(CaseNumber number, ZoneId zone) {
    boolean mayAdd =
        People.has(Role.TECHNICIAN)
            && photos
                .visitOf(number, StaffPrincipal.current().username())
                .filter(photos::isOpen)
                .isPresent();
    return new CasePage.PhotoGrid(
        photos.of(number).stream().map(photo -> line(photo, zone)).toList(),
        mayAdd ? "/my-day/%s/photos".formatted(number) : null);
  }

  public List<PhotoLine> ofVisit(VisitRecord visit, ZoneId zone) {
    return photos.of(visit).stream().map(photo -> line(photo, zone)).toList();
  }

  private PhotoLine line(Photo photo, ZoneId zone) {
    return new PhotoLine(
        photo.id().toString(),
        texts.of("photo.name", photo.number(), moments.dayAndTime(photo.addedAt(), zone)),
        photo.caption(),
        people.nameOf(photo.addedBy()),
        moments.past(photo.addedAt(), zone));
  }
}
