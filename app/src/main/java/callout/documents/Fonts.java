package callout.documents;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which characters the bundled fonts know ({@code fonts/callout-fonts.xml}). One that none knows
 * would vanish from a page, and nobody would see that something is missing.
 */
public final class Fonts {

  private static final int BOX = 0x25a1;

  /** All of Latin that European languages write; each of our fonts has it. */
  private static final int ALWAYS_KNOWN = 0x250;

  private Fonts() {}

  /** Whether a page can show this character. */
  public static boolean know(int codePoint) {
    return codePoint < ALWAYS_KNOWN
        || Character.isWhitespace(codePoint)
        || Character.getType(codePoint) == Character.FORMAT
        || Main.FONT.canDisplay(codePoint)
        || Asian.FONT.canDisplay(codePoint);
  }

  /** The text with a box for each character that no font knows. */
  static String printable(String text) {
    return text.codePoints().allMatch(Fonts::know)
        ? text
        : text.codePoints()
            .map(c -> know(c) ? c : BOX)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  static Map<String, Object> printable(Map<String, Object> values) {
    Map<String, Object> printable = new LinkedHashMap<>(values);
    printable.replaceAll((name, value) -> value instanceof String s ? printable(s) : value);
    return printable;
  }

  /** Fonts that documents are set in. Call it before one is written. */
  static void prepare() {
    Main.FONT.getNumGlyphs();
  }

  private static Font load(String folder, String... files) {
    try (InputStream file = Fonts.class.getClassLoader().getResourceAsStream(folder + files[0])) {
      if (file == null) {
        throw new IllegalStateException("The font %s is not bundled.".formatted(folder + files[0]));
      }
      for (String each : files) {
        // the library's list of glyphs in a subset is not whole, as PDF/A would have it; none is
        // right
        BaseFont.createFont(folder + each, BaseFont.IDENTITY_H, BaseFont.EMBEDDED)
            .setIncludeCidSet(false);
      }
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException | DocumentException e) {
      throw new IllegalStateException("The font %s cannot be read.".formatted(folder), e);
    }
  }

  /** Read when a text first needs it. */
  private static final class Main {
    private static final Font FONT =
        load(
            "net/sf/jasperreports/fonts/dejavu/",
            "DejaVuSansCondensed.ttf",
            "DejaVuSansCondensed-Bold.ttf",
            "DejaVuSansMono.ttf");
  }

  /** Ten megabytes each, for which most companies have no use. */
  private static final class Asian {
    private static final Font FONT =
        load("fonts/ttf/NotoSansSC/", "NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf");
  }
}
