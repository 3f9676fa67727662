package callout.documents;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The kinds of pictures that are kept, told by how their files begin and by nothing else. */
enum PictureFormat {
  JPEG("jpg", "image/jpeg", "ffd8ff"),
  PNG("png", "image/png", "89504e470d0a1a0a");

  private final String extension;
  private final String mediaType;
  private final byte[] beginning;

  PictureFormat(String extension, String mediaType, String beginning) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.beginning = HexFormat.of().parseHex(beginning);
  }

  static Optional<PictureFormat> of(byte[] file) {
    return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
  }

  static PictureFormat ofMediaType(String mediaType) {
    return Arrays.stream(values())
        .filter(format -> format.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow();
  }

  private boolean begins(byte[] file) {
    return file.length >= beginning.length
        && Arrays.equals(file, 0, beginning.length, beginning, 0, beginning.length);
  }

  String extension() {
    return extension;
  }

  String mediaType() {
    return mediaType;
  }

  ImageReader reader() {
    return ImageIO.getImageReadersByFormatName(extension).next();
  }
}
