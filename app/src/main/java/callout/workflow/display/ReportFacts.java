package callout.workflow.display;

import callout.documents.Documents;
import callout.documents.StoredDocument;
import callout.fieldwork.Fieldwork;
import callout.fieldwork.Report;
import callout.fieldwork.Reports;
import callout.intake.Intake;
import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.shared.CaseNumber;
import callout.shared.Language;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What somebody sees who decides about a report, or what follows from it. */
@Component
class ReportFacts {

  private final Fieldwork fieldwork;
  private final Reports reports;
  private final Orders orders;
  private final Documents documents;
  private final Intake intake;
  private final VisitWords visits;

  ReportFacts(
      Fieldwork fieldwork,
      Reports reports,
      Orders orders,
      Documents documents,
      Intake intake,
      VisitWords visits) {
    this.fieldwork = fieldwork;
    this.reports = reports;
    this.orders = orders;
    this.documents = documents;
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
    if (formRef.equals("release-report")) {
      facts.put("itemOptions", items(caseNumber));
    }
    return facts;
  }

  private List<Map<String, Object>> items(CaseNumber caseNumber) {
    return documents.of(caseNumber).stream()
        .map(
            document ->
                Map.<String, Object>of("label", label(document), "value", document.id().toString()))
        .toList();
  }

  private static String label(StoredDocument document) {
    return "%s (%s)".formatted(document.title(), document.fileName());
  }
}
