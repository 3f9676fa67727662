package callout.workflow.confirmation;

import callout.documents.DocumentOrder;
import callout.documents.Documents;
import callout.intake.Intake;
import callout.orders.ConfirmationFacts;
import callout.orders.Confirmations;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    int made = Objects.requireNonNull(confirmation.version(), "An agreed change has a version.");
    List<OrderVersion> versions = orders.versions(confirmation.order());
    OrderVersion version = versions.get(made - 1);
    OrderVersion before = versions.get(made - 2);
    Language language = languages.of(confirmation.caseNumber());
    var words = new Words(language);
    String orderNumber = text(version, "order");
    documents.issue(
        new DocumentOrder(
                confirmation.caseNumber(),
                "confirmation",
                version.order().toString(),
                made,
                words
                    .of("confirmation.title")
                    .formatted(text(version, "title"), confirmation.number()),
                "%s-v%d.pdf".formatted(orderNumber, made),
                version.contentHash(),
                version.previousHash(),
                language,
                facts(confirmation, before, version, language),
                ChangedLines.of(before, version, words))
            .carrying(version.content()));
  }

  private static String text(OrderVersion version, String name) {
    return String.valueOf(version.content().get(name));
  }

  private Map<String, Object> facts(
      ConfirmationFacts confirmation,
      OrderVersion before,
      OrderVersion version,
      Language language) {
    ZoneId zone = intake.request(confirmation.caseNumber()).zone();
    var words = new Words(language);
    Map<String, Object> facts = letters.of(confirmation.caseNumber(), language);
    facts.put("orderNumber", text(version, "order"));
    facts.put("issuedAtText", words.moment(version.madeAt(), zone));
    facts.put("confirmationNumber", confirmation.number());
    facts.put("changeText", changes(confirmation, language));
    facts.put("reasonText", confirmation.reason());
    facts.put("photosText", photos(confirmation, words));
    facts.put("oldPeople", before.people());
    facts.put("newPeople", version.people());
    facts.putAll(ChangedTotals.of(before.totals(), version.totals(), words));
    facts.put("proposedBy", staff.nameOf(confirmation.proposedBy()));
    facts.put("proposedAtText", words.moment(confirmation.proposedAt(), zone));
    facts.put("agreedText", agreed(confirmation, words, zone));
    return facts;
  }

  private String changes(ConfirmationFacts confirmation, Language language) {
    return confirmation.changes().stream()
        .map(change -> orderWords.change(change, language))
        .collect(Collectors.joining("\n"));
  }

  /** By the hashes of their files, as the version names them. */
  private static String photos(ConfirmationFacts confirmation, Words words) {
    return IntStream.range(0, confirmation.photos().size())
        .mapToObj(
            i ->
                words.of("change.photo").formatted(i + 1)
                    + "  "
                    + confirmation.photos().get(i).fileHash())
        .collect(Collectors.joining("\n"));
  }

  /** By whom, one below the other, and when the last of them did. */
  private String agreed(ConfirmationFacts confirmation, Words words, ZoneId zone) {
    List<String> agreed = new ArrayList<>();
    if (confirmation.supervisor() != null) {
      agreed.add(
          words
              .of("confirmation.agreed.supervisor")
              .formatted(staff.nameOf(confirmation.supervisor())));
    }
    if (Boolean.TRUE.equals(confirmation.customerAgreed())) {
      agreed.add(words.of("confirmation.agreed.customer"));
    }
    if (agreed.isEmpty()) {
      agreed.add(words.of("confirmation.agreed.rule"));
    }
    if (confirmation.decidedAt() != null) {
      agreed.add(words.moment(confirmation.decidedAt(), zone));
    }
    return String.join("\n", agreed);
  }
}
