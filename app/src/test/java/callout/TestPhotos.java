package callout;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Photos made for tests: the upper half red, the lower half blue. */
public final class TestPhotos {

  /** Stands in the GPS block of {@link #fromAPhone}. */
  public static final String PLACE = "GPS-34.1478N118.3900W";

  /** Stands in the camera's block of {@link #fromAPhone}. */
  public static final String PHONE = "Pocketphone 9";

  private TestPhotos() {}

  public static byte[] jpeg(int width, int height) {
    return file(picture(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
  }

  public static byte[] png(int width, int height) {
    return file(picture(width, height, BufferedImage.TYPE_INT_ARGB), "png");
  }

  /**
   * A JPEG as phones write it: with an EXIF block that says how to turn it, which phone took it and
   * where.
   */
  public static byte[] fromAPhone(int width, int height, int orientation, ByteOrder order) {
    byte[] plain = jpeg(width, height);
    byte[] exif = exif(orientation, order);
    ByteBuffer photo = ByteBuffer.allocate(plain.length + exif.length + 4);
    photo.put(plain, 0, 2); // start of image
    photo.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (exif.length + 2)).put(exif);
    photo.put(plain, 2, plain.length - 2);
    return photo.array();
  }

  public static byte[] truncated(byte[] file) {
    return Arrays.copyOf(file, file.length * 2 / 3);
  }

  private static byte[] exif(int orientation, ByteOrder order) {
    byte[] phone = ascii(PHONE + "\0");
    byte[] place = ascii(PLACE + "\0");
    int phoneAt = 8 + 2 + 3 * 12 + 4;
    int gpsAt = phoneAt + phone.length + phone.length % 2;
    int placeAt = gpsAt + 2 + 12 + 4;
    ByteBuffer tiff = ByteBuffer.allocate(placeAt + place.length).order(order);
    tiff.put(ascii(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM")).putShort((short) 42).putInt(8);
    tiff.putShort((short) 3);
    entry(tiff, 0x0110, 2, phone.length).putInt(phoneAt); // model
    entry(tiff, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
    entry(tiff, 0x8825, 4, 1).putInt(gpsAt);
    tiff.putInt(0).put(phone).position(gpsAt);
    tiff.putShort((short) 1);
    entry(tiff, 0x001D, 2, place.length).putInt(placeAt); // where a day stamp belongs: any text
    tiff.putInt(0).put(place);
    byte[] name = ascii("Exif\0\0");
    return ByteBuffer.allocate(name.length + tiff.capacity()).put(name).put(tiff.array()).array();
  }

  private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
    return tiff.putShort((short) tag).putShort((short) type).putInt(count);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static BufferedImage picture(int width, int height, int type) {
    var picture = new BufferedImage(width, height, type);
    var canvas = picture.createGraphics();
    canvas.setColor(Color.RED);
    canvas.fillRect(0, 0, width, height / 2);
    canvas.setColor(Color.BLUE);
    canvas.fillRect(0, height / 2, width, height - height / 2);
    canvas.dispose();
    return picture;
  }

  private static byte[] file(BufferedImage picture, String format) {
    try {
      var file = new ByteArrayOutputStream();
      ImageIO.write(picture, format, file);
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
