package callout.portal;

import callout.access.PortalPermission;
import callout.release.ReleasedItem;
import callout.release.Releases;
import callout.shared.CaseNumber;
import callout.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
    CaseNumber caseNumber = visitor.reach(number, PortalPermission.FILES).caseNumber();
    ReleasedItem item =
        releases.of(caseNumber).stream()
            .flatMap(release -> release.items().stream())
            .filter(released -> released.id().toString().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("file", id));
    byte[] content = content(caseNumber, item.id());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(item.mediaType()))
        .cacheControl(CacheControl.noStore().cachePrivate())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(item.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }

  /** Revoked in between counts as revoked. */
  private byte[] content(CaseNumber caseNumber, UUID item) {
    return releases.content(caseNumber, item).orElseThrow(() -> new NotFound("file", item));
  }
}
