package callout.documents;

import callout.documents.NoPicture.Reason;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * Makes pictures that can be kept out of files that people hand in. Whatever comes is unpacked and
 * written anew: a photo names in its metadata where it was taken and with which phone, and a file
 * may hide more behind its picture; neither is anybody's business.
 */
public final class Pictures {

  /** Longest side of what is kept: enough to read a type plate, an eighth of the bytes. */
  static final int LONGEST_SIDE = 2560;

  static final int LONGEST_THUMBNAIL_SIDE = 400;

  private static final long MOST_PIXELS = 60_000_000;
  private static final double MOST_PIXELS_UNPACKED = 20_000_000;
  private static final double JPEG_QUALITY = 0.85;

  /** A picture takes up to 160 MB while it is worked on. */
  private static final Semaphore WORKED_ON = new Semaphore(2, true);

  private Pictures() {}

  /**
   * @throws NoPicture if the file is no picture that can be kept
   */
  public static Picture of(byte[] file) {
    if (file.length == 0) {
      throw new NoPicture(Reason.EMPTY);
    }
    PictureFormat format =
        PictureFormat.of(file).orElseThrow(() -> new NoPicture(Reason.OTHER_KIND));
    WORKED_ON.acquireUninterruptibly();
    try {
      BufferedImage kept = fitted(unpacked(file, format), format, file);
      return new Picture(
          written(kept, format), format.mediaType(), written(small(kept), PictureFormat.JPEG));
    } catch (IOException failed) {
      throw new IllegalStateException("A picture that was read could not be written.", failed);
    } finally {
      WORKED_ON.release();
    }
  }

  /** How large it is, is read from its head, before anything is unpacked. */
  private static BufferedImage unpacked(byte[] file, PictureFormat format) {
    ImageReader reader = format.reader();
    var problems = new ReadingProblems(format);
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true); // texts in a PNG can be bombs too, and are never unpacked
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > MOST_PIXELS) {
        throw new NoPicture(Reason.TOO_MANY_PIXELS);
      }
      reader.addIIOReadWarningListener(problems);
      ImageReadParam everyNth = reader.getDefaultReadParam();
      int n = (int) Math.ceil(Math.sqrt(pixels / MOST_PIXELS_UNPACKED));
      everyNth.setSourceSubsampling(n, n, 0, 0);
      @Nullable BufferedImage image = reader.read(0, everyNth);
      if (image == null || problems.found()) {
        throw new NoPicture(Reason.DAMAGED);
      }
      return image;
    } catch (NoPicture refused) {
      throw refused;
    } catch (IOException
        | RuntimeException damaged) { // readers stumble over odd bytes in many ways
      throw new NoPicture(Reason.DAMAGED);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage fitted(BufferedImage image, PictureFormat format, byte[] file)
      throws IOException {
    BufferedImage fitted = atMost(LONGEST_SIDE, image);
    int turn = format == PictureFormat.JPEG ? Turn.of(file) : Turn.NONE;
    return ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(turn)).apply(fitted);
  }

  /** On white, for a JPEG knows no transparency. */
  private static BufferedImage small(BufferedImage kept) throws IOException {
    BufferedImage small = atMost(LONGEST_THUMBNAIL_SIDE, kept);
    var opaque = new BufferedImage(small.getWidth(), small.getHeight(), BufferedImage.TYPE_INT_RGB);
    var canvas = opaque.createGraphics();
    canvas.drawImage(small, 0, 0, Color.WHITE, null);
    canvas.dispose();
    return opaque;
  }

  private static BufferedImage atMost(int side, BufferedImage image) throws IOException {
    return Math.max(image.getWidth(), image.getHeight()) <= side
        ? image
        : Thumbnails.of(image).size(side, side).asBufferedImage();
  }

  private static byte[] written(BufferedImage image, PictureFormat format) throws IOException {
    var file = new ByteArrayOutputStream(256 * 1024);
    var writer = Thumbnails.of(image).scale(1).outputFormat(format.extension());
    if (format == PictureFormat.JPEG) {
      writer.outputQuality(JPEG_QUALITY);
    }
    writer.toOutputStream(file);
    return file.toByteArray();
  }
}
