package callout.workflow.web;

import callout.documents.Documents;
import callout.documents.StoredDocument;
import callout.orders.ConfirmationFacts;
import callout.orders.ConfirmationPhoto;
import callout.orders.Confirmations;
import callout.orders.OrderChange;
import callout.orders.OrderFacts;
import callout.orders.OrderLine;
import callout.orders.OrderVersion;
import callout.orders.Orders;
import callout.orders.Totals;
import callout.shared.CaseNumber;
import callout.shared.Language;
import callout.workflow.CustomerTasks;
import callout.workflow.display.ChangeWords;
import callout.workflow.display.ConfirmationSubjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The changes of an order that ask or asked its customer, and no others: of what was agreed by rule
 * or among the staff, customers learn by the documents that are released to them. The caller has
 * made sure that the case is theirs.
 */
@Service
public class CustomerChanges {

  /** A photo as a file. */
  public record PhotoFile(byte[] content, String mediaType, String fileName) {}

  private final Confirmations confirmations;
  private final Orders orders;
  private final Documents documents;
  private final CustomerTasks tasks;
  private final ConfirmationSubjects subjects;
  private final ChangeWords words;

  CustomerChanges(
      Confirmations confirmations,
      Orders orders,
      Documents documents,
      CustomerTasks tasks,
      ConfirmationSubjects subjects,
      ChangeWords words) {
    this.confirmations = confirmations;
    this.orders = orders;
    this.documents = documents;
    this.tasks = tasks;
    this.subjects = subjects;
    this.words = words;
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<CustomerChange> of(CaseNumber caseNumber, Language language) {
    List<ConfirmationFacts> asked = new ArrayList<>(asked(caseNumber).toList());
    if (asked.isEmpty()) {
      return List.of();
    }
    asked.sort(
        Comparator.comparing(ConfirmationFacts::proposedAt)
            .thenComparing(ConfirmationFacts::number)
            .reversed());
    Map<String, String> waiting = new HashMap<>();
    tasks.of(caseNumber).forEach(task -> waiting.put(task.businessKey(), task.id()));
    return asked.stream()
        .map(facts -> change(facts, waiting.get(facts.id().toString()), language))
        .toList();
  }

  /** The file; empty unless a change that asks or asked the customer of this case names it. */
  @Transactional(readOnly = true)
  public Optional<PhotoFile> photo(CaseNumber caseNumber, String id) {
    return named(caseNumber, id)
        .map(
            photo ->
                new PhotoFile(documents.content(photo.id()), photo.mediaType(), photo.fileName()));
  }

  /** A small JPEG of it; empty unless its file would be given. */
  @Transactional(readOnly = true)
  public Optional<byte[]> thumbnail(CaseNumber caseNumber, String id) {
    return named(caseNumber, id).flatMap(photo -> documents.thumbnail(photo.id()));
  }

  private Optional<StoredDocument> named(CaseNumber caseNumber, String id) {
    return asked(caseNumber)
        .flatMap(facts -> facts.photos().stream())
        .map(ConfirmationPhoto::id)
        .filter(photo -> photo.toString().equals(id))
        .findFirst()
        .flatMap(documents::find)
        .filter(photo -> photo.isPhoto() && photo.caseNumber().equals(caseNumber));
  }

  private Stream<ConfirmationFacts> asked(CaseNumber caseNumber) {
    return confirmations.of(caseNumber).stream().filter(ConfirmationFacts::asksCustomer);
  }

  private CustomerChange change(ConfirmationFacts facts, @Nullable String task, Language language) {
    OrderFacts order = orders.order(facts.order());
    return new CustomerChange(
        facts.id(),
        facts.number(),
        subjects.of(facts, language),
        facts.changes().stream()
            .map(change -> words.priced(change, order.currency(), language))
            .toList(),
        totals(facts, order, language),
        facts.reason(),
        facts.photos().stream().map(ConfirmationPhoto::id).toList(),
        answer(facts),
        facts.decidedAt(),
        task);
  }

  private static CustomerChange.@Nullable Answer answer(ConfirmationFacts facts) {
    return facts.customerAgreed() == null
        ? null
        : new CustomerChange.Answer(
            facts.customerAgreed(),
            Objects.requireNonNullElse(facts.customerAnsweredBy(), ""),
            facts.customerRemark());
  }

  /**
   * What was asked is told as it was asked, though the order has gone on since: from the version it
   * made and the one before, or the one that stood when it was refused.
   */
  private List<CustomerChange.Total> totals(
      ConfirmationFacts facts, OrderFacts order, Language language) {
    Instant decidedAt = facts.decidedAt();
    if (decidedAt == null) {
      return totals(facts, order.lines(), order.currency(), language);
    }
    List<OrderVersion> versions = orders.versions(order.id());
    Integer made = facts.version();
    if (made != null) {
      return totals(versions.get(made - 2).totals(), versions.get(made - 1).totals(), language);
    }
    return versions.stream()
        .filter(version -> !version.madeAt().isAfter(decidedAt))
        .reduce((earlier, later) -> later)
        .map(version -> totals(facts, version.lines(), order.currency(), language))
        .orElse(List.of());
  }

  private List<CustomerChange.Total> totals(
      ConfirmationFacts facts, List<OrderLine> lines, String currency, Language language) {
    boolean known =
        facts.changes().stream()
            .map(OrderChange::lineNumber)
            .allMatch(
                number ->
                    number == null
                        || lines.stream().anyMatch(line -> number.equals(line.number())));
    return known
        ? totals(Totals.of(lines, currency), ChangeWords.after(facts, lines, currency), language)
        : List.of();
  }

  private List<CustomerChange.Total> totals(Totals before, Totals after, Language language) {
    return words.totals(before, after, language).stream()
        .map(row -> new CustomerChange.Total(row.name(), row.amount()))
        .toList();
  }
}
