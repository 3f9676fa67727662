package callout.documents;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.PdfXmpCreator;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/**
 * Writes into the file what it is and what its content hash is of: {@code content.json} holds the
 * hashed bytes themselves, so that anybody can save it and hash it. And what archives ask for.
 */
final class SealingExporter extends JRPdfExporter {

  private static final String COLOURS = "sRGB IEC61966-2.1";
  private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);

  private final DocumentOrder order;
  private boolean sealed;

  SealingExporter(JasperReportsContext jasper, DocumentOrder order) {
    super(jasper);
    this.order = order;
  }

  @Override
  protected void exportPage(JRPrintPage page) throws JRException, IOException {
    if (!sealed) {
      PdfWriter writer = ((ClassicPdfProducer) pdfProducer).getPdfWriter();
      seal(writer);
      declareArchivable(writer);
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
      file.setUnicodeFileName(SealKeys.CONTENT_FILE, false);
      file.put(new PdfName("AFRelationship"), new PdfName("Source"));
      writer.addFileAttachment(SealKeys.CONTENT_FILE, file);
      writer.getExtraCatalog().put(new PdfName("AF"), new PdfArray(file.getReference()));
    }
  }

  /** PDF/A-3b: as A-2b, which does not let a file carry {@code content.json}. */
  private static void declareArchivable(PdfWriter writer) throws IOException {
    writer.setOutputIntents(COLOURS, "", "http://www.color.org", COLOURS, SRGB);
    PdfDictionary intent =
        (PdfDictionary) writer.getExtraCatalog().getAsArray(PdfName.OUTPUTINTENTS).getPdfObject(0);
    intent.put(PdfName.S, PdfName.GTS_PDFA1); // the library would say it is meant for printers
    writer.setXmpMetadata(PdfXmpCreator.createXmpMetadata(writer, PdfaConformanceEnum.PDFA_3B));
  }

  private static void put(PdfDictionary facts, String key, String value) {
    facts.put(new PdfName(key), new PdfString(value));
  }
}
