package callout.workflow.confirmation;

import callout.documents.DocumentOrder;
import callout.documents.Documents;
import callout.intake.Intake;
import callout.orders.ConfirmationFacts;
import callout.orders.Confirmations;
import callout.orders.LineChange;
import callout.orders.OrderFacts;
import callout.orders.OrderVersion;
import callout.orders.Orders;
import callout.shared.ConfirmationId;
import callout.shared.Language;
import callout.workflow.display.CaseLanguage;
import callout.workflow.display.LetterFacts;
import callout.workflow.display.OrderWords;
import callout.workflow.display.StaffNames;
import callout.workflow.display.Words;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Gathers what the document of a confirmation says, in the customer's language. */
@Component
class ConfirmationDocuments {

  private final Confirmations confirmations;
  private final Orders orders;
  private final Intake intake;
  private final Documents documents;
  private final LetterFacts letters;
  private final CaseLanguage languages;
  private final OrderWords orderWords;
  private final StaffNames staff;

  ConfirmationDocuments(
      Confirmations confirmations,
      Orders orders,
      Intake intake,
      Documents documents,
      LetterFacts letters,
      CaseLanguage languages,
      OrderWords orderWords,
      StaffNames staff) {
    this.confirmations = confirmations;
    this.orders = orders;
    this.intake = intake;
    this.documents = documents;
    this.letters = letters;
    this.languages = languages;
    this.orderWords = orderWords;
    this.staff = staff;
  }

  void issue(ConfirmationId id) {
    ConfirmationFacts confirmation = confirmations.confirmation(id);
    OrderFacts order = orders.order(confirmation.order());
    int made = Objects.requireNonNull(confirmation.version(), "An agreed change has a version.");
    OrderVersion version = orders.versions(order.id()).get(made - 1);
    Language language = languages.of(order.caseNumber());
    var words = new Words(language);
    documents.issue(
        new DocumentOrder(
            order.caseNumber(),
            "confirmation",
            order.id().toString(),
            made,
            words.of("confirmation.title").formatted(order.title(), confirmation.number()),
            "%s-v%d.pdf".formatted(order.number(), made),
            version.contentHash(),
            version.previousHash(),
            language,
            facts(confirmation, order, version, language),
            ChangedLines.of(version, confirmation.change(), words)));
  }

  private Map<String, Object> facts(
      ConfirmationFacts confirmation, OrderFacts order, OrderVersion version, Language language) {
    ZoneId zone = intake.request(order.caseNumber()).zone();
    var words = new Words(language);
    LineChange change = confirmation.change();
    Map<String, Object> facts = letters.of(order.caseNumber(), language);
    facts.put("orderNumber", order.number());
    facts.put("issuedAtText", words.moment(version.madeAt(), zone));
    facts.put("confirmationNumber", confirmation.number());
    facts.put("changeText", orderWords.change(change, language));
    facts.put("reasonText", confirmation.reason());
    facts.put("proposedBy", staff.nameOf(confirmation.proposedBy()));
    facts.put("proposedAtText", words.moment(confirmation.proposedAt(), zone));
    facts.put("agreedText", agreed(confirmation, words));
    return facts;
  }

  private String agreed(ConfirmationFacts confirmation, Words words) {
    if (Boolean.TRUE.equals(confirmation.customerAgreed())) {
      return words.of("confirmation.agreed.customer");
    }
    return confirmation.supervisor() == null
        ? words.of("confirmation.agreed.rule")
        : words
            .of("confirmation.agreed.supervisor")
            .formatted(staff.nameOf(confirmation.supervisor()));
  }
}
