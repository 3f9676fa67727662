package callout.portal;

import callout.access.PortalPermission;
import callout.shared.CaseNumber;
import callout.shared.NotFound;
import callout.web.FileAnswer;
import callout.workflow.web.CustomerChanges;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the photos that say why an order should change, to those who are asked about it. */
@Controller
class ChangePhotosController {

  private final CustomerChanges changes;
  private final Visitor visitor;

  ChangePhotosController(CustomerChanges changes, Visitor visitor) {
    this.changes = changes;
    this.visitor = visitor;
  }

  @GetMapping("/portal/requests/{number}/photos/{id}")
  ResponseEntity<byte[]> look(@PathVariable String number, @PathVariable String id) {
    CustomerChanges.PhotoFile photo =
        changes.photo(reachable(number), id).orElseThrow(() -> new NotFound("photo", id));
    return FileAnswer.of(photo.content(), photo.mediaType(), photo.fileName(), true);
  }

  @GetMapping("/portal/requests/{number}/photos/{id}/thumbnail")
  ResponseEntity<byte[]> thumbnail(@PathVariable String number, @PathVariable String id) {
    return FileAnswer.thumbnail(
        changes.thumbnail(reachable(number), id).orElseThrow(() -> new NotFound("thumbnail", id)));
  }

  /** Whoever may answer may see what is asked. */
  private CaseNumber reachable(String number) {
    return visitor.reach(number, PortalPermission.SUBMIT).caseNumber();
  }
}
