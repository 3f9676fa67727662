package callout.orders;

import callout.documents.NoPicture;
import callout.documents.Picture;
import callout.documents.Pictures;
import callout.shared.InvalidInput;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What somebody drew to sign: a PNG with ink on it. */
public final class Drawing {

  /** A signature of a whole screen takes a tenth of it. */
  public static final int MOST_BYTES = 500_000;

  private static final String FIELD = "drawing";
  private static final String PNG = "image/png";

  /** Fewer dark pixels are a finger that slipped. */
  private static final int LEAST_INK = 40;

  private static final int DARK = 3 * 160;

  private final Picture picture;

  private Drawing(Picture picture) {
    this.picture = picture;
  }

  /**
   * @throws InvalidInput at {@code drawing} if it is too large, no PNG, or empty
   */
  public static Drawing of(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw InvalidInput.at(
          FIELD,
          "drawing-too-large",
          "The drawing has more than %d bytes. Clear it and sign once more.".formatted(MOST_BYTES));
    }
    Picture picture = png(file);
    if (!hasInk(picture)) {
      throw empty();
    }
    return new Drawing(picture);
  }

  private static Picture png(byte[] file) {
    if (file.length == 0) {
      throw empty();
    }
    try {
      Picture picture = Pictures.of(file);
      if (picture.mediaType().equals(PNG)) {
        return picture;
      }
    } catch (NoPicture refused) {
      // said below: nobody hands in such a file who draws on our page
    }
    throw InvalidInput.at(FIELD, "no-drawing", "The drawing cannot be read. Sign once more.");
  }

  private static InvalidInput empty() {
    return InvalidInput.at(FIELD, "not-signed", "Nobody has signed in the box yet.");
  }

  private static boolean hasInk(Picture picture) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.content()));
      int ink = 0;
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          if (isInk(image.getRGB(x, y)) && ++ink >= LEAST_INK) {
            return true;
          }
        }
      }
      return false;
    } catch (IOException failed) {
      throw new UncheckedIOException("A picture that was just written cannot be read.", failed);
    }
  }

  private static boolean isInk(int argb) {
    int light = (argb >> 16 & 0xFF) + (argb >> 8 & 0xFF) + (argb & 0xFF);
    return argb >>> 24 > 128 && light < DARK;
  }

  Picture picture() {
    return picture;
  }
}
