package callout.bench;

import callout.documents.DocumentOrder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/**
 * Fills and exports a template as Jasper does by itself: no checks, no seal, nothing kept. Template
 * and styles are read once, so that it is as quick as it can be.
 */
final class BareJasper {

  private final JasperReport report;
  private final Object styles;

  BareJasper(String kind) {
    try (var source =
        BareJasper.class.getClassLoader().getResourceAsStream("reports/" + kind + ".jrxml")) {
      var design = JRXmlLoader.load(source);
      styles = List.of(JRXmlTemplateLoader.load("reports/styles.jrtx"));
      for (var reference : design.getTemplates()) {
        design.removeTemplate(reference);
      }
      report = JasperCompileManager.compileReport(design);
    } catch (JRException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] pdf(DocumentOrder order) {
    Map<String, Object> parameters = new HashMap<>(order.facts());
    parameters.put("caseNumber", order.caseNumber().value());
    parameters.put("version", order.version());
    parameters.put("contentHash", order.contentHash());
    parameters.put(JRParameter.REPORT_TEMPLATES, styles);
    parameters.put(JRParameter.REPORT_LOCALE, order.language().locale());
    List<Map<String, ?>> lines = List.copyOf(order.lines());
    try {
      JasperPrint print =
          JasperFillManager.fillReport(report, parameters, new JRMapCollectionDataSource(lines));
      var configuration = new SimplePdfExporterConfiguration();
      configuration.setMetadataTitle(order.title());
      configuration.setDisplayMetadataTitle(true);
      configuration.setTagLanguage(order.language().code());
      configuration.setTagged(true);
      configuration.setCompressed(true);
      var pdf = new ByteArrayOutputStream(64 * 1024);
      var exporter = new JRPdfExporter();
      exporter.setExporterInput(new SimpleExporterInput(print));
      exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
      exporter.setConfiguration(configuration);
      exporter.exportReport();
      return pdf.toByteArray();
    } catch (JRException e) {
      throw new IllegalStateException(e);
    }
  }
}
