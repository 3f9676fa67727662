package callout.workflow.display;

import callout.documents.Documents;
import callout.documents.StoredDocument;
import callout.fieldwork.Fieldwork;
import callout.fieldwork.Photo;
import callout.fieldwork.Photos;
import callout.fieldwork.Report;
import callout.fieldwork.Reports;
import callout.intake.Intake;
import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.shared.CaseNumber;
import callout.shared.DocumentId;
import callout.shared.Language;
import callout.workflow.DocumentNames;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What somebody sees who decides about a report, or what follows from it. */
@Component
class ReportFacts {

  private final Fieldwork fieldwork;
  private final Reports reports;
  private final Photos photos;
  private final Orders orders;
  private final Documents documents;
  private final DocumentNames names;
  private final ReportEvidence evidence;
  private final Intake intake;
  private final VisitWords visits;

  ReportFacts(
      Fieldwork fieldwork,
      Reports reports,
      Photos photos,
      Orders orders,
      Documents documents,
      DocumentNames names,
      ReportEvidence evidence,
      Intake intake,
      VisitWords visits) {
    this.fieldwork = fieldwork;
    this.reports = reports;
    this.photos = photos;
    this.orders = orders;
    this.documents = documents;
    this.names = names;
    this.evidence = evidence;
    this.intake = intake;
    this.visits = visits;
  }

  Map<String, Object> of(String formRef, CaseNumber caseNumber, Language language) {
    ZoneId zone = intake.request(caseNumber).zone();
    Map<String, Object> facts = new HashMap<>();
    String visited =
        fieldwork.of(caseNumber).stream()
            .map(visit -> visits.summary(visit, language, zone))
            .collect(Collectors.joining("\n"));
    List<OrderFacts> all = orders.of(caseNumber);
    OrderFacts order = all.get(all.size() - 1);
    String added =
        reports.amendments(order.id()).stream()
            .map(amendment -> amendment.text())
            .collect(Collectors.joining("\n"));
    facts.put("reportText", Markdown.literal(added.isEmpty() ? visited : visited + "\n" + added));
    facts.put(
        "sentBackText",
        Markdown.literal(
            reports
                .latest(order.id())
                .map(Report::decisionReason)
                .map(String::valueOf)
                .orElse("")));
    if (formRef.equals("approve-report")) {
      facts.putAll(evidence.of(order, language, zone));
    }
    if (formRef.equals("release-report")) {
      facts.put("itemOptions", items(caseNumber, language, zone));
    }
    return facts;
  }

  private List<Map<String, Object>> items(CaseNumber caseNumber, Language language, ZoneId zone) {
    var words = new Words(language);
    List<Photo> taken = photos.of(caseNumber);
    return Stream.concat(
            documents.of(caseNumber).stream()
                .filter(StoredDocument::isIssued)
                .sorted(DocumentNames.IN_ORDER)
                .map(document -> option(names.of(document, language), document.id())),
            taken.stream().map(photo -> option(label(photo, words, zone), photo.id())))
        .toList();
  }

  private static Map<String, Object> option(String label, DocumentId id) {
    return Map.of("label", label, "value", id.toString());
  }

  private static String label(Photo photo, Words words, ZoneId zone) {
    String name =
        words.of("photo.option").formatted(photo.number(), words.moment(photo.addedAt(), zone));
    return photo.caption() == null ? name : "%s (%s)".formatted(name, photo.caption());
  }
}
