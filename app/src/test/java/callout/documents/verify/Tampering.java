package callout.documents.verify;

import callout.documents.SealKeys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** What somebody may do to a PDF. */
final class Tampering {

  private Tampering() {}

  static byte[] savedAgain(byte[] pdf) throws IOException {
    return changed(pdf, document -> {});
  }

  static byte[] withContent(byte[] pdf, byte[] content) throws IOException {
    return changed(
        pdf,
        document -> {
          PDEmbeddedFilesNameTreeNode files =
              document.getDocumentCatalog().getNames().getEmbeddedFiles();
          var file = files.getNames().get(SealKeys.CONTENT_FILE);
          file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(content)));
          files.setNames(Map.of(SealKeys.CONTENT_FILE, file));
        });
  }

  static byte[] withoutContent(byte[] pdf) throws IOException {
    return changed(pdf, document -> document.getDocumentCatalog().setNames(null));
  }

  static byte[] withFact(byte[] pdf, String key, String value) throws IOException {
    return changed(
        pdf, document -> document.getDocumentInformation().setCustomMetadataValue(key, value));
  }

  static byte[] withEmptyPage(byte[] pdf) throws IOException {
    return changed(pdf, document -> document.addPage(new PDPage()));
  }

  static byte[] encrypted(byte[] pdf) throws IOException {
    return changed(
        pdf,
        document ->
            document.protect(
                new StandardProtectionPolicy("owner", "user", new AccessPermission())));
  }

  static byte[] foreign() throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      return bytes(document);
    }
  }

  /** Some kilobytes that unpack to many hundred megabytes. */
  static byte[] bomb(byte[] pdf) throws IOException {
    byte[] once = deflated(new ZeroBytes(700_000_000L));
    return changed(
        pdf,
        document -> {
          var files = document.getDocumentCatalog().getNames().getEmbeddedFiles();
          COSStream raw =
              files.getNames().get(SealKeys.CONTENT_FILE).getEmbeddedFile().getCOSObject();
          try (var out = raw.createRawOutputStream()) {
            out.write(once);
          }
          raw.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        });
  }

  private static byte[] deflated(ZeroBytes content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var deflating = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
      content.transferTo(deflating);
    }
    return out.toByteArray();
  }

  private static byte[] changed(byte[] pdf, Change change) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      change.make(document);
      return bytes(document);
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @FunctionalInterface
  private interface Change {
    void make(PDDocument document) throws IOException;
  }
}
