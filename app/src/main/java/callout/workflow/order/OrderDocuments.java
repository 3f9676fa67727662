package callout.workflow.order;

import callout.customers.Customer;
import callout.customers.Customers;
import callout.customers.Location;
import callout.documents.DocumentOrder;
import callout.documents.Documents;
import callout.intake.Intake;
import callout.intake.RequestFacts;
import callout.orders.OrderFacts;
import callout.orders.OrderLine;
import callout.orders.OrderVersion;
import callout.orders.Orders;
import callout.shared.Language;
import callout.shared.OrderId;
import callout.workflow.display.CaseFacts;
import callout.workflow.display.LetterFacts;
import callout.workflow.display.StaffNames;
import callout.workflow.display.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what the document of an order says, in the customer's language. */
@Component
class OrderDocuments {

  private final Orders orders;
  private final Intake intake;
  private final Customers customers;
  private final CaseFacts caseFacts;
  private final Documents documents;
  private final StaffNames staff;
  private final LetterFacts letters;

  OrderDocuments(
      Orders orders,
      Intake intake,
      Customers customers,
      CaseFacts caseFacts,
      Documents documents,
      StaffNames staff,
      LetterFacts letters) {
    this.orders = orders;
    this.intake = intake;
    this.customers = customers;
    this.caseFacts = caseFacts;
    this.documents = documents;
    this.staff = staff;
    this.letters = letters;
  }

  void issueLatest(OrderId id) {
    OrderFacts order = orders.order(id);
    List<OrderVersion> versions = orders.versions(id);
    OrderVersion version = versions.get(versions.size() - 1);
    RequestFacts request = intake.request(order.caseNumber());
    Optional<Customer> customer = customers.customer(request.customerNumber());
    Language language = customer.map(Customer::language).orElse(Language.EN);
    documents.issue(
        new DocumentOrder(
                order.caseNumber(),
                "order",
                id.toString(),
                version.version(),
                order.title(),
                "%s-v%d.pdf".formatted(order.number(), version.version()),
                version.contentHash(),
                version.previousHash(),
                language,
                facts(order, version, request, language),
                order.lines().stream().map(OrderDocuments::line).toList())
            .carrying(version.content()));
  }

  private Map<String, Object> facts(
      OrderFacts order, OrderVersion version, RequestFacts request, Language language) {
    var words = new Words(language);
    Map<String, Object> shown = caseFacts.of(request, language);
    Optional<Location> site =
        Optional.ofNullable(request.locationNumber()).flatMap(customers::location);
    Map<String, Object> facts = letters.of(order.caseNumber(), language);
    facts.put("orderNumber", order.number());
    facts.put("issuedAtText", words.moment(version.madeAt(), request.zone()));
    facts.put("accessNotes", site.map(Location::accessNotes).orElse(""));
    for (String shared : List.of("windowsText", "dueText", "priorityText")) {
      facts.put(shared, String.valueOf(shown.get(shared)));
    }
    facts.put("description", order.description());
    facts.put("approvedBy", staff.nameOf(version.madeBy()));
    facts.put("approvedAtText", words.moment(version.madeAt(), request.zone()));
    facts.put("approvalNote", Optional.ofNullable(order.decisionReason()).orElse(""));
    return facts;
  }

  private static Map<String, Object> line(OrderLine line) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("kind", line.kind());
    row.put("description", line.description());
    row.put("quantity", line.quantity());
    row.put("unit", line.unit());
    return row;
  }
}
