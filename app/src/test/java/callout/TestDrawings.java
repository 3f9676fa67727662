package callout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Signatures made for tests, as the page's script sends them. */
public final class TestDrawings {

  private TestDrawings() {}

  /** A curve across the box, another one for each number. */
  public static String signature(int n) {
    BufferedImage paper = paper();
    var pen = paper.createGraphics();
    pen.setColor(Color.BLACK);
    pen.setStroke(new BasicStroke(4));
    pen.drawArc(60, 60 + n, 400, 120, 0, 250);
    pen.dispose();
    return url(paper);
  }

  /** Nobody has touched it. */
  public static String empty() {
    return url(paper());
  }

  /** A PNG of more than 500,000 bytes. */
  public static String tooLarge() {
    BufferedImage noise = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
    var random = new java.util.Random(1);
    for (int y = 0; y < noise.getHeight(); y++) {
      for (int x = 0; x < noise.getWidth(); x++) {
        noise.setRGB(x, y, random.nextInt());
      }
    }
    return url(noise);
  }

  public static String url(byte[] file) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(file);
  }

  private static BufferedImage paper() {
    var paper = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
    var canvas = paper.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, 600, 300);
    canvas.dispose();
    return paper;
  }

  private static String url(BufferedImage picture) {
    try {
      var file = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", file);
      return url(file.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
