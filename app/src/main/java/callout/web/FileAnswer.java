package callout.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands out a file to the one who asks, and leaves no copy on the way. */
public final class FileAnswer {

  private FileAnswer() {}

  /**
   * @param inline whether the browser opens it where it stands; it is downloaded otherwise
   */
  public static ResponseEntity<byte[]> of(
      byte[] content, String mediaType, String fileName, boolean inline) {
    ContentDisposition.Builder disposition =
        inline ? ContentDisposition.inline() : ContentDisposition.attachment();
    return uncached(MediaType.parseMediaType(mediaType))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            disposition.filename(fileName, StandardCharsets.UTF_8).build().toString())
        .body(content);
  }

  /** A part of a page. */
  public static ResponseEntity<byte[]> thumbnail(byte[] jpeg) {
    return uncached(MediaType.IMAGE_JPEG).body(jpeg);
  }

  private static ResponseEntity.BodyBuilder uncached(MediaType mediaType) {
    return ResponseEntity.ok()
        .contentType(mediaType)
        .cacheControl(CacheControl.noStore().cachePrivate());
  }
}
