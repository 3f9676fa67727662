package callout.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/** Renders documents for tests; the files stay in {@code target/documents} to be looked at. */
final class Pdfs {

  private static final Templates TEMPLATES = new Templates();

  private Pdfs() {}

  /** The words of the document as they stand in its file. */
  static String wordsOf(String name, DocumentOrder order) throws IOException {
    byte[] pdf = TEMPLATES.pdf(order);
    Path folder = Files.createDirectories(Path.of("target", "documents"));
    Files.write(folder.resolve(name + ".pdf"), pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  /** How many pictures the pages of a file show that was rendered before. */
  static int pictures(String name) throws IOException {
    int pictures = 0;
    try (PDDocument document =
        Loader.loadPDF(Path.of("target", "documents", name + ".pdf").toFile())) {
      for (PDPage page : document.getPages()) {
        for (COSName object : page.getResources().getXObjectNames()) {
          pictures += page.getResources().isImageXObject(object) ? 1 : 0;
        }
      }
    }
    return pictures;
  }
}
