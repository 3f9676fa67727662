package callout.documents;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a JPEG must be turned to stand upright: the orientation 1 to 8 that its EXIF block names.
 * Read here, since ImageIO gives up a photo's metadata altogether when one part of it is odd, which
 * on phones is common. What cannot be read counts as upright.
 */
final class Turn {

  static final int NONE = 1;

  private static final int START_OF_SCAN = 0xDA;
  private static final int APP1 = 0xE1;
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY_BYTES = 12;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

  private Turn() {}

  static int of(byte[] jpeg) {
    try {
      return orientation(ByteBuffer.wrap(jpeg, 2, jpeg.length - 2));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException odd) {
      return NONE;
    }
  }

  /** Goes from segment to segment: FF, marker, length with itself, content. */
  private static int orientation(ByteBuffer file) {
    while (Byte.toUnsignedInt(file.get()) == 0xFF) {
      int marker = Byte.toUnsignedInt(file.get());
      while (marker == 0xFF) { // may be repeated to fill up
        marker = Byte.toUnsignedInt(file.get());
      }
      if (marker == START_OF_SCAN) {
        return NONE;
      }
      int length = Short.toUnsignedInt(file.getShort()) - 2;
      ByteBuffer segment = file.slice(file.position(), length);
      if (marker == APP1 && isExif(segment)) {
        return inTiff(segment.slice(EXIF.length, length - EXIF.length));
      }
      file.position(file.position() + length);
    }
    return NONE;
  }

  private static boolean isExif(ByteBuffer segment) {
    byte[] name = new byte[EXIF.length];
    if (segment.remaining() < name.length) {
      return false;
    }
    segment.get(0, name);
    return Arrays.equals(name, EXIF);
  }

  /** A TIFF header, then the first directory: a count, and entries of tag, type, count, value. */
  private static int inTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int entry = 0; entry < entries; entry++) {
      int at = directory + 2 + entry * ENTRY_BYTES;
      if (Short.toUnsignedInt(tiff.getShort(at)) == ORIENTATION) {
        int value = Short.toUnsignedInt(tiff.getShort(at + 8));
        return value >= 1 && value <= 8 ? value : NONE;
      }
    }
    return NONE;
  }
}
