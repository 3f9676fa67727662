package callout.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.TestPhotos;
import callout.documents.NoPicture.Reason;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

  /** Where red is to be found once the photo is upright: it was at the top as the phone held it. */
  @ParameterizedTest
  @CsvSource({
    "1, top",
    "2, top",
    "3, bottom",
    "4, bottom",
    "5, left",
    "6, right",
    "7, right",
    "8, left"
  })
  void keepsPhotosUpright(int orientation, String red) throws IOException {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
      Picture kept = Pictures.of(TestPhotos.fromAPhone(300, 200, orientation, order));

      BufferedImage picture = read(kept.content());
      boolean upended = orientation > 4;
      assertThat(picture.getWidth()).isEqualTo(upended ? 200 : 300);
      assertThat(picture.getHeight()).isEqualTo(upended ? 300 : 200);
      assertThat(redIn(picture)).isEqualTo(red);
      assertThat(redIn(read(kept.thumbnail()))).isEqualTo(red);
    }
  }

  @Test
  void keepsNothingOfThePlaceAndThePhone() {
    byte[] photo = TestPhotos.fromAPhone(300, 200, 6, ByteOrder.BIG_ENDIAN);
    assertThat(text(photo)).contains(TestPhotos.PLACE, TestPhotos.PHONE, "Exif");

    Picture kept = Pictures.of(photo);

    for (byte[] file : new byte[][] {kept.content(), kept.thumbnail()}) {
      assertThat(text(file)).doesNotContain(TestPhotos.PLACE, TestPhotos.PHONE, "Exif");
    }
  }

  @Test
  void keepsNothingThatHidesBehindAPicture() {
    Picture kept = Pictures.of(joined(TestPhotos.png(20, 20), "<script>alert(1)</script>"));
    assertThat(text(kept.content())).doesNotContain("script");
  }

  @Test
  void makesLargePhotosSmaller() throws IOException {
    Picture kept = Pictures.of(TestPhotos.jpeg(6000, 4000));

    BufferedImage picture = read(kept.content());
    assertThat(picture.getWidth()).isEqualTo(Pictures.LONGEST_SIDE);
    assertThat(picture.getHeight()).isBetween(1706, 1708);
    assertThat(redIn(picture)).isEqualTo("top");
    assertThat(read(kept.thumbnail()).getWidth()).isEqualTo(Pictures.LONGEST_THUMBNAIL_SIDE);
  }

  @Test
  void keepsSmallPhotosAsLargeAsTheyAre() throws IOException {
    BufferedImage picture = read(Pictures.of(TestPhotos.jpeg(40, 30)).content());
    assertThat(picture.getWidth()).isEqualTo(40);
  }

  @Test
  void keepsPngAsPngWithAThumbnailOnWhite() throws IOException {
    var empty = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
    var file = new ByteArrayOutputStream();
    ImageIO.write(empty, "png", file);

    Picture kept = Pictures.of(file.toByteArray());

    assertThat(kept.mediaType()).isEqualTo("image/png");
    assertThat(kept.extension()).isEqualTo("png");
    assertThat(PictureFormat.of(kept.content())).contains(PictureFormat.PNG);
    assertThat(PictureFormat.of(kept.thumbnail())).contains(PictureFormat.JPEG);
    assertThat(new Color(read(kept.thumbnail()).getRGB(5, 5))).isEqualTo(Color.WHITE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7\n1 0 obj",
        "GIF89a\u0001\u0000\u0001\u0000",
        "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
        "RIFF\u0000\u0000\u0000\u0000WEBPVP8 ",
        "\u0000\u0000\u0000\u0018ftypheic",
        "Remember the ladder.",
        "x"
      })
  void refusesOtherKindsOfFiles(String file) {
    refuses(file.getBytes(StandardCharsets.ISO_8859_1), Reason.OTHER_KIND);
  }

  @Test
  void refusesAnEmptyFile() {
    refuses(new byte[0], Reason.EMPTY);
  }

  @Test
  void refusesPicturesThatAreNotWhole() {
    byte[] jpeg = TestPhotos.fromAPhone(1200, 900, 6, ByteOrder.LITTLE_ENDIAN);
    byte[] png = TestPhotos.png(300, 200);
    refuses(TestPhotos.truncated(jpeg), Reason.DAMAGED);
    refuses(TestPhotos.truncated(png), Reason.DAMAGED);
    refuses(Arrays.copyOf(jpeg, 3), Reason.DAMAGED);
    refuses(Arrays.copyOf(png, 8), Reason.DAMAGED);
    byte[] scribbledOver = png.clone();
    Arrays.fill(scribbledOver, 60, 90, (byte) 7);
    refuses(scribbledOver, Reason.DAMAGED);
  }

  @Test
  void refusesTooManyPixelsBeforeUnpackingThem() throws IOException {
    refuses(pngHead(60_001, 1_000), Reason.TOO_MANY_PIXELS);
    refuses(pngHead(Integer.MAX_VALUE, Integer.MAX_VALUE), Reason.TOO_MANY_PIXELS);
    refuses(pngHead(60_000, 1_000), Reason.DAMAGED); // has a head and nothing else
  }

  /** 200 MB of text in some 200 KB; who unpacks a hundred of them has no memory left. */
  @Test
  void unpacksNoTextsOfAPng() throws IOException {
    byte[] png = TestPhotos.png(20, 20);
    var text = new ByteArrayOutputStream();
    text.write("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
    try (var deflated = new DeflaterOutputStream(text)) {
      for (int megabyte = 0; megabyte < 200; megabyte++) {
        deflated.write(new byte[1024 * 1024]);
      }
    }
    byte[] bomb = chunk("zTXt", text.toByteArray());
    int afterHead = 8 + 25;
    var file = ByteBuffer.allocate(png.length + 20 * bomb.length);
    file.put(png, 0, afterHead);
    for (int n = 0; n < 20; n++) {
      file.put(bomb);
    }
    file.put(png, afterHead, png.length - afterHead);

    assertThat(Pictures.of(file.array()).content()).hasSizeLessThan(2000);
  }

  @Test
  void takesAnOddExifBlockForUpright() {
    byte[] photo = TestPhotos.fromAPhone(30, 20, 6, ByteOrder.BIG_ENDIAN);
    for (int at = 2; at < 100; at++) {
      byte[] odd = photo.clone();
      odd[at] = (byte) 0xFF;
      assertThat(Turn.of(odd)).isBetween(1, 8);
      assertThat(Turn.of(Arrays.copyOf(photo, at))).isBetween(1, 8);
    }
    assertThat(Turn.of(TestPhotos.fromAPhone(30, 20, 9, ByteOrder.BIG_ENDIAN))).isEqualTo(1);
  }

  private static void refuses(byte[] file, Reason reason) {
    assertThatExceptionOfType(NoPicture.class)
        .isThrownBy(() -> Pictures.of(file))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static String redIn(BufferedImage picture) {
    int across = picture.getWidth();
    int down = picture.getHeight();
    boolean topLeft = isRed(picture, across / 4, down / 4);
    boolean topRight = isRed(picture, across * 3 / 4, down / 4);
    boolean bottomLeft = isRed(picture, across / 4, down * 3 / 4);
    if (topLeft && topRight) {
      return "top";
    }
    if (topLeft && bottomLeft) {
      return "left";
    }
    return topRight ? "right" : "bottom";
  }

  private static boolean isRed(BufferedImage picture, int x, int y) {
    var colour = new Color(picture.getRGB(x, y));
    return colour.getRed() > 200 && colour.getBlue() < 60;
  }

  private static BufferedImage read(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[] file, String more) {
    byte[] behind = more.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(file.length + behind.length).put(file).put(behind).array();
  }

  private static byte[] pngHead(int width, int height) throws IOException {
    byte[] head = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).array();
    var file = new ByteArrayOutputStream();
    file.write(TestPhotos.png(1, 1), 0, 8);
    file.write(chunk("IHDR", head));
    file.write(chunk("IDAT", new byte[0]));
    return file.toByteArray();
  }

  private static byte[] chunk(String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var check = new CRC32();
    check.update(name);
    check.update(content);
    return ByteBuffer.allocate(content.length + 12)
        .putInt(content.length)
        .put(name)
        .put(content)
        .putInt((int) check.getValue())
        .array();
  }
}
