package callout.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;

/** What PDF/A-3b asks for beyond what other tests see; veraPDF found no more to say. */
class ArchivableTest {

  @Test
  void saysWhatArchivesAskFor() throws IOException {
    Map<String, Object> content = Sealed.content("Ceiling panel 空调", "3");
    try (PDDocument pdf = Loader.loadPDF(Sealed.pdf(Sealed.order(content, 1, null)))) {
      COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
      byte[] metadata = pdf.getDocumentCatalog().getMetadata().toByteArray();

      assertThat(new String(metadata, StandardCharsets.UTF_8))
          .contains("<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>");
      assertThat(pdf.getDocumentCatalog().getOutputIntents().get(0).getCOSObject())
          .extracting(intent -> ((COSDictionary) intent).getNameAsString(COSName.S))
          .isEqualTo("GTS_PDFA1");
      assertThat(((COSArray) catalog.getDictionaryObject("AF")).size()).isEqualTo(1);
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          var font = (PDType0Font) page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getDescendantFont().getFontDescriptor().getCIDSet()).isNull();
        }
      }
    }
  }
}
