package callout.documents;

import callout.shared.CaseNumber;
import callout.shared.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRReportTemplate;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.springframework.stereotype.Component;

/**
 * The templates {@code reports/<kind>.jrxml}, each compiled once and then shared by all threads. A
 * template gets facts and lines; it has no query and no database.
 */
@Component
class Templates {

  private final JasperReportsContext jasper = new SimpleJasperReportsContext();
  private final Map<String, Template> compiled = new ConcurrentHashMap<>();

  /**
   * @throws RenderingFailed if there is no such template, it is wrong, or facts do not fit it
   */
  byte[] pdf(DocumentOrder order) {
    Template template = compiled.computeIfAbsent(order.kind(), this::compile);
    Map<String, Object> parameters = Fonts.printable(template.check().withoutBlanks(order.facts()));
    parameters.put("caseNumber", order.caseNumber().value());
    parameters.put("version", order.version());
    parameters.put("contentHash", order.contentHash());
    if (order.previousHash() != null) {
      parameters.put("previousHash", order.previousHash());
    }
    template.check().check(parameters, order.lines());
    try {
      parameters.put(JRParameter.REPORT_TEMPLATES, template.styles());
      parameters.put(JRParameter.REPORT_LOCALE, order.language().locale());
      parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, texts(template.report(), order));
      JasperPrint print =
          JasperFillManager.getInstance(jasper)
              .fill(template.report(), parameters, new JRMapCollectionDataSource(lines(order)));
      return export(print, order);
    } catch (JRException | RuntimeException e) {
      throw new RenderingFailed(order.kind(), String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Renders a document of this kind that says nothing, so that the next one finds all prepared.
   *
   * @throws RenderingFailed if there is no such template or it is wrong
   */
  void rehearse(String kind) {
    FactsCheck check = compiled.computeIfAbsent(kind, this::compile).check();
    pdf(
        new DocumentOrder(
            CaseNumber.of("C-000000"),
            kind,
            "rehearsal",
            1,
            "Rehearsal",
            "rehearsal.pdf",
            ContentHash.of(Map.of(), null),
            null,
            Language.EN,
            check.madeUpFacts(),
            check.madeUpLines()));
  }

  private byte[] export(JasperPrint print, DocumentOrder order) throws JRException {
    Fonts.prepare();
    SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
    configuration.setMetadataTitle(order.title());
    configuration.setMetadataAuthor(String.valueOf(order.facts().get("companyName")));
    configuration.setMetadataCreator("Callout");
    configuration.setDisplayMetadataTitle(true);
    configuration.setTagLanguage(order.language().code());
    configuration.setTagged(true);
    configuration.setCompressed(true);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
    var exporter = new SealingExporter(jasper, order);
    exporter.setExporterInput(new SimpleExporterInput(print));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
    exporter.setConfiguration(configuration);
    exporter.exportReport();
    return pdf.toByteArray();
  }

  private Template compile(String kind) {
    String path = "reports/" + kind + ".jrxml";
    try (InputStream source = Templates.class.getClassLoader().getResourceAsStream(path)) {
      if (source == null) {
        throw new RenderingFailed(kind, "there is no such template");
      }
      JasperDesign design = JRXmlLoader.load(jasper, source);
      List<JRTemplate> styles = takeStyles(design);
      JasperReport report = JasperCompileManager.getInstance(jasper).compile(design);
      return new Template(report, styles, FactsCheck.of(kind, report));
    } catch (IOException | JRException e) {
      throw new RenderingFailed(kind, String.valueOf(e.getMessage()), e);
    }
  }

  /** The style files a template names, read now; Jasper would read them again for each document. */
  private List<JRTemplate> takeStyles(JasperDesign design) throws JRException {
    List<JRTemplate> styles = new ArrayList<>();
    for (JRReportTemplate reference : design.getTemplates()) {
      String file = reference.getSourceExpression().getText().replace("\"", "");
      styles.add(JRXmlTemplateLoader.getInstance(jasper).loadTemplate(file));
      design.removeTemplate(reference);
    }
    return styles;
  }

  private static ResourceBundle texts(JasperReport report, DocumentOrder order) {
    return ResourceBundle.getBundle(
        report.getResourceBundle(),
        order.language().locale(),
        Templates.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  @SuppressWarnings("unchecked") // Jasper reads the maps only
  private static Collection<Map<String, ?>> lines(DocumentOrder order) {
    return (Collection<Map<String, ?>>)
        (Collection<?>) order.lines().stream().map(Fonts::printable).toList();
  }

  private record Template(JasperReport report, List<JRTemplate> styles, FactsCheck check) {}
}
