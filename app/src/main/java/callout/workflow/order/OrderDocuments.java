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
import callout.orders.Totals;
import callout.orders.Totals.TaxShare;
import callout.shared.Language;
import callout.shared.OrderId;
import callout.workflow.display.CaseFacts;
import callout.workflow.display.LetterFacts;
import callout.workflow.display.OrderWords;
import callout.workflow.display.StaffNames;
import callout.workflow.display.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
                String.valueOf(version.content().get("title")),
                "%s-v%d.pdf".formatted(order.number(), version.version()),
                version.contentHash(),
                version.previousHash(),
                language,
                facts(order, version, request, language),
                lines(version))
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
    facts.put("description", wanted(version, String.valueOf(shown.get("serviceTypeName"))));
    facts.put("peopleText", Integer.toString(version.people()));
    facts.put("siteEquipment", Objects.toString(version.content().get("siteEquipment"), ""));
    facts.putAll(amounts(version, language));
    facts.put("approvedBy", staff.nameOf(version.madeBy()));
    facts.put("approvedAtText", words.moment(version.madeAt(), request.zone()));
    facts.put("approvalNote", note(order, version, words));
    return facts;
  }

  /** What it comes to; nothing for a version from before orders had prices. */
  /** What is ordered, under the title that it was given by hand. */
  private static String wanted(OrderVersion version, String serviceName) {
    String title = String.valueOf(version.content().get("title"));
    String description = String.valueOf(version.content().get("description"));
    return title.equals(serviceName) ? description : title + "\n" + description;
  }

  /** What was said at the approval, which is about the first version, or at a re-opening. */
  private static String note(OrderFacts order, OrderVersion version, Words words) {
    String reopened = version.reopened();
    if (reopened != null) {
      return words.of("order.reopened").formatted(reopened);
    }
    return version.version() == 1 ? Objects.requireNonNullElse(order.decisionReason(), "") : "";
  }

  private static Map<String, Object> amounts(OrderVersion version, Language language) {
    var words = new Words(language);
    if (!hasPrices(version)) {
      return Map.of();
    }
    Totals totals = version.totals();
    String currency = totals.currency();
    int digits = Totals.digits(currency);
    return Map.of(
        "currency",
        currency,
        "amountPattern",
        digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits),
        "netText",
        words.money(totals.net(), currency),
        "taxLabels",
        perRate(
            totals,
            share ->
                words
                    .of("order.tax")
                    .formatted(
                        OrderWords.plain(share.rate(), language),
                        words.money(share.net(), currency))),
        "taxTexts",
        perRate(totals, share -> words.money(share.tax(), currency)),
        "grossText",
        words.money(totals.gross(), currency));
  }

  private static String perRate(Totals totals, Function<TaxShare, String> text) {
    return totals.taxes().stream().map(text).collect(Collectors.joining("\n"));
  }

  private static boolean hasPrices(OrderVersion version) {
    return version.content().containsKey("gross");
  }

  private static List<Map<String, Object>> lines(OrderVersion version) {
    int digits = Totals.digits(version.totals().currency());
    return version.lines().stream().map(line -> line(line, digits, hasPrices(version))).toList();
  }

  private static Map<String, Object> line(OrderLine line, int digits, boolean priced) {
    Map<String, Object> row = new LinkedHashMap<>();
    if (line.number() > 0) {
      row.put("number", line.number());
    }
    row.put("kind", line.kind());
    row.put("description", line.description());
    row.put("quantity", line.quantity());
    row.put("unit", line.unit());
    if (priced) {
      row.put("unitPrice", line.unitPrice());
      row.put("taxRate", line.taxRate());
      row.put("net", line.net(digits));
    }
    return row;
  }
}
