package callout.documents;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/**
 * Hears that a picture is not whole: ImageIO fills up what is missing and only mentions it. Of a
 * JPEG, only a missing end counts; phones leave harmless oddities between its parts.
 */
final class ReadingProblems implements IIOReadWarningListener {

  private final PictureFormat format;
  private boolean found;

  ReadingProblems(PictureFormat format) {
    this.format = format;
  }

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    found |=
        format != PictureFormat.JPEG || warning.toLowerCase(Locale.ROOT).contains("premature end");
  }

  boolean found() {
    return found;
  }
}
