package callout.portal;

import callout.access.PortalPermission;
import callout.release.ReleasedItem;
import callout.release.Releases;
import callout.shared.CaseNumber;
import callout.shared.NotFound;
import callout.web.FileAnswer;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out files that stand released at this moment, to those who may read them. */
@Controller
class FilesController {

  private final Releases releases;
  private final Visitor visitor;

  FilesController(Releases releases, Visitor visitor) {
    this.releases = releases;
    this.visitor = visitor;
  }

  @GetMapping("/portal/requests/{number}/files/{id}")
  ResponseEntity<byte[]> download(@PathVariable String number, @PathVariable String id) {
    return file(number, id, false);
  }

  /** The photo where it stands, to be looked at. */
  @GetMapping("/portal/requests/{number}/files/{id}/picture")
  ResponseEntity<byte[]> look(@PathVariable String number, @PathVariable String id) {
    if (!item(reachable(number), id).photo()) {
      throw new NotFound("picture", id);
    }
    return file(number, id, true);
  }

  @GetMapping("/portal/requests/{number}/files/{id}/thumbnail")
  ResponseEntity<byte[]> thumbnail(@PathVariable String number, @PathVariable String id) {
    CaseNumber caseNumber = reachable(number);
    return FileAnswer.thumbnail(
        releases
            .thumbnail(caseNumber, item(caseNumber, id).id())
            .orElseThrow(() -> new NotFound("thumbnail", id)));
  }

  private ResponseEntity<byte[]> file(String number, String id, boolean inline) {
    CaseNumber caseNumber = reachable(number);
    ReleasedItem item = item(caseNumber, id);
    return FileAnswer.of(content(caseNumber, item.id()), item.mediaType(), item.fileName(), inline);
  }

  private CaseNumber reachable(String number) {
    return visitor.reach(number, PortalPermission.FILES).caseNumber();
  }

  private ReleasedItem item(CaseNumber caseNumber, String id) {
    return releases.of(caseNumber).stream()
        .flatMap(release -> release.items().stream())
        .filter(released -> released.id().toString().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("file", id));
  }

  /** Revoked in between counts as revoked. */
  private byte[] content(CaseNumber caseNumber, UUID item) {
    return releases.content(caseNumber, item).orElseThrow(() -> new NotFound("file", item));
  }
}
