package callout.documents;

/**
 * A picture that can be kept: upright, of moderate size, with nothing in its files but pixels.
 *
 * @param content the file
 * @param mediaType image/jpeg or image/png
 * @param thumbnail a small JPEG of it
 */
public record Picture(byte[] content, String mediaType, byte[] thumbnail) {

  /** Last part of a file name, without the dot. */
  public String extension() {
    return PictureFormat.ofMediaType(mediaType).extension();
  }
}
