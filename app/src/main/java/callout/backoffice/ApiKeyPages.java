package callout.backoffice;

import callout.access.ApiKeys;
import callout.access.IssuedKey;
import callout.customers.Customer;
import callout.customers.Customers;
import callout.shared.FieldProblem;
import callout.shared.Ids;
import callout.shared.InvalidInput;
import callout.web.Moment;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.web.People;
import callout.workflow.web.SiteZones;
import callout.workflow.web.Standing;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of API keys show. */
@Component
class ApiKeyPages {

  private static final int MOST_CUSTOMERS = 500;

  /**
   * A key in the list and where it is revoked.
   *
   * @param customer null for a key that has to do with none
   * @param by null where Callout made it itself
   * @param used null if it never was
   */
  record KeyView(
      UUID id,
      String name,
      List<String> scopes,
      @Nullable String customer,
      @Nullable String by,
      Moment made,
      @Nullable Moment used,
      Standing standing,
      @Nullable Moment revoked) {}

  /** A key's scope, to be chosen. */
  record ScopeChoice(String code, String text, String hint) {}

  /** The form of a new key as somebody has filled it in. */
  record FilledKey(UUID form, String name, Set<String> scopes, String customerNumber) {

    static FilledKey empty() {
      return new FilledKey(Ids.next(), "", Set.of(), "");
    }

    FilledKey with(UUID fresh) {
      return new FilledKey(fresh, name, scopes, customerNumber);
    }
  }

  /** A key that was made just now. */
  record MadeKey(String name, String secret) {

    @Override
    public String toString() {
      return name;
    }
  }

  private final Customers customers;
  private final People people;
  private final SiteZones zones;
  private final Moments moments;
  private final Texts texts;

  ApiKeyPages(Customers customers, People people, SiteZones zones, Moments moments, Texts texts) {
    this.customers = customers;
    this.people = people;
    this.zones = zones;
    this.moments = moments;
    this.texts = texts;
  }

  KeyView of(IssuedKey issued) {
    Set<String> may = issued.key().scopes();
    return new KeyView(
        issued.key().id(),
        issued.key().name(),
        ApiKeys.SCOPES.stream().filter(may::contains).map(this::text).toList(),
        customer(issued.key().customerNumber()),
        people.actor(issued.createdBy()),
        past(issued.createdAt()),
        issued.lastUsedAt() == null ? null : past(issued.lastUsedAt()),
        issued.isInUse()
            ? Standing.good(texts.of("keys.state.inUse"))
            : Standing.quiet(texts.of("keys.state.revoked")),
        issued.revokedAt() == null ? null : past(issued.revokedAt()));
  }

  List<ScopeChoice> scopes() {
    return ApiKeys.SCOPES.stream()
        .map(code -> new ScopeChoice(code, text(code), texts.of(key(code) + ".hint")))
        .toList();
  }

  List<Customer> customers() {
    return customers.search("", MOST_CUSTOMERS);
  }

  /** A sentence for each field; the first thing that is wrong with it. */
  Map<String, String> problems(InvalidInput refused) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (FieldProblem problem : refused.problems()) {
      problems.putIfAbsent(
          problem.field(),
          texts.of("keys.problem.%s.%s".formatted(problem.field(), problem.code())));
    }
    return problems;
  }

  private @Nullable String customer(@Nullable String number) {
    return number == null
        ? null
        : customers.customer(number).map(Customer::name).orElse(number) + " · " + number;
  }

  private String text(String scope) {
    return texts.of(key(scope));
  }

  private static String key(String scope) {
    return "keys.scope." + scope.replace(':', '.');
  }

  private Moment past(Instant at) {
    return moments.past(at, zones.of(null));
  }
}
