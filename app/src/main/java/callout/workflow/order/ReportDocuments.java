package callout.workflow.order;

import callout.documents.DocumentOrder;
import callout.documents.Documents;
import callout.fieldwork.Amendment;
import callout.fieldwork.Fieldwork;
import callout.fieldwork.Photos;
import callout.fieldwork.Report;
import callout.fieldwork.Reports;
import callout.fieldwork.VisitRecord;
import callout.fieldwork.VisitReport;
import callout.intake.Intake;
import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.orders.Signature;
import callout.orders.Signatures;
import callout.shared.CaseNumber;
import callout.shared.Language;
import callout.shared.OrderId;
import callout.workflow.display.CaseLanguage;
import callout.workflow.display.LetterFacts;
import callout.workflow.display.StaffNames;
import callout.workflow.display.VisitWords;
import callout.workflow.display.Words;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compiles visit reports and gathers what their documents say, in the customer's language. */
@Component
class ReportDocuments {

  private final Reports reports;
  private final Fieldwork fieldwork;
  private final Orders orders;
  private final Intake intake;
  private final Documents documents;
  private final LetterFacts letters;
  private final CaseLanguage languages;
  private final VisitWords visitWords;
  private final StaffNames staff;
  private final Photos photos;
  private final Signatures signatures;

  ReportDocuments(
      Reports reports,
      Fieldwork fieldwork,
      Orders orders,
      Intake intake,
      Documents documents,
      LetterFacts letters,
      CaseLanguage languages,
      VisitWords visitWords,
      StaffNames staff,
      Photos photos,
      Signatures signatures) {
    this.reports = reports;
    this.fieldwork = fieldwork;
    this.orders = orders;
    this.intake = intake;
    this.documents = documents;
    this.letters = letters;
    this.languages = languages;
    this.visitWords = visitWords;
    this.staff = staff;
    this.photos = photos;
    this.signatures = signatures;
  }

  void compile(OrderId id, CaseNumber caseNumber) {
    Report report = reports.compile(id, caseNumber);
    OrderFacts order = orders.order(id);
    Language language = languages.of(caseNumber);
    ZoneId zone = intake.request(caseNumber).zone();
    var words = new Words(language);
    documents.issue(
        new DocumentOrder(
                caseNumber,
                "visit-report",
                id.toString(),
                report.version(),
                words.of("report.title").formatted(order.title()),
                "%s-report-v%d.pdf".formatted(order.number(), report.version()),
                report.contentHash(),
                report.previousHash(),
                language,
                facts(order, report, language, zone),
                lines(caseNumber, language, zone))
            .carrying(report.content()));
  }

  private Map<String, Object> facts(
      OrderFacts order, Report report, Language language, ZoneId zone) {
    Map<String, Object> facts = letters.of(order.caseNumber(), language);
    facts.put("orderNumber", order.number());
    facts.put("issuedAtText", new Words(language).moment(report.compiledAt(), zone));
    facts.put("description", order.description());
    facts.put(
        "amendments",
        reports.amendments(report.order()).stream()
            .map(Amendment::text)
            .collect(Collectors.joining("\n")));
    List<Signature> signed = signatures.of(order.id());
    if (!signed.isEmpty()) {
      facts.putAll(signature(signed.get(signed.size() - 1), language, zone));
    }
    return facts;
  }

  /** What was signed last, with the drawing itself. */
  private Map<String, Object> signature(Signature signature, Language language, ZoneId zone) {
    return Map.of(
        "signatureName",
        signature.signerName(),
        "signatureTimeText",
        new Words(language).moment(signature.signedAt(), zone),
        "signatureVersion",
        signature.version(),
        "signatureHash",
        signature.contentHash(),
        "signatureImage",
        new ByteArrayInputStream(documents.content(signature.picture())));
  }

  /** Each visit, and after it its photos, as far as the report has room for them. */
  private List<Map<String, Object>> lines(CaseNumber caseNumber, Language language, ZoneId zone) {
    List<Map<String, Object>> lines = new ArrayList<>();
    var pictures = new ReportPictures(documents, new Words(language), zone);
    for (VisitRecord visit : fieldwork.of(caseNumber)) {
      lines.add(line(visit, language, zone));
      lines.addAll(pictures.rows(photos.of(visit)));
    }
    return lines;
  }

  private Map<String, Object> line(VisitRecord visit, Language language, ZoneId zone) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("timeText", visitWords.time(visit, language, zone));
    line.put("technicianName", staff.nameOf(visit.technician()));
    VisitReport report = visit.report();
    line.put("resultText", report == null ? "" : visitWords.result(report, language));
    line.put("workedHours", report == null ? "" : text(VisitWords.hours(report, language)));
    line.put("usedMaterials", report == null ? "" : text(report.usedMaterials()));
    line.put("remainingWork", report == null ? "" : text(report.remainingWork()));
    line.put("problems", report == null ? "" : text(report.problems()));
    line.put("remarks", report == null ? "" : text(report.remarks()));
    line.put("photos", visitWords.photos(visit));
    return line;
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
