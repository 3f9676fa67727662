package callout.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
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
}
