package callout.documents;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;

/**
 * Writes into the file what it is and what its content hash is of: {@code content.json} holds the
 * hashed bytes themselves, so that anybody can save it and hash it.
 */
final class SealingExporter extends JRPdfExporter {

  private final DocumentOrder order;
  private boolean sealed;

  SealingExporter(JasperReportsContext jasper, DocumentOrder order) {
    super(jasper);
    this.order = order;
  }

  @Override
  protected void exportPage(JRPrintPage page) throws JRException, IOException {
    if (!sealed) {
      seal(((ClassicPdfProducer) pdfProducer).getPdfWriter());
      sealed = true;
    }
    super.exportPage(page);
  }

  private void seal(PdfWriter writer) throws IOException {
    PdfDictionary facts = writer.getInfo();
    put(facts, SealKeys.KIND, order.kind());
    put(facts, SealKeys.SUBJECT, order.subject());
    put(facts, SealKeys.VERSION, Integer.toString(order.version()));
    put(facts, SealKeys.CONTENT_HASH, order.contentHash());
    if (order.previousHash() != null) {
      put(facts, SealKeys.PREVIOUS_HASH, order.previousHash());
    }
    if (order.content() != null) {
      var file =
          PdfFileSpecification.fileEmbedded(
              writer,
              null,
              SealKeys.CONTENT_FILE,
              ContentHash.sealed(order.content(), order.previousHash()),
              "application/json",
              null,
              9);
      file.put(new PdfName("AFRelationship"), new PdfName("Source"));
      writer.addFileAttachment(SealKeys.CONTENT_FILE, file);
    }
  }

  private static void put(PdfDictionary facts, String key, String value) {
    facts.put(new PdfName(key), new PdfString(value));
  }
}
