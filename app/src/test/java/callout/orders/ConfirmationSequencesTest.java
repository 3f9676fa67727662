package callout.orders;

import static org.assertj.core.api.Assertions.assertThat;

import callout.catalogue.Catalogue;
import callout.catalogue.Part;
import callout.catalogue.ServiceType;
import callout.documents.ContentHash;
import callout.shared.CaseNumber;
import callout.shared.ConfirmationId;
import callout.shared.InvalidInput;
import callout.shared.OrderId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever is proposed, split, agreed and refused in whatever order: versions have no gap, each is
 * bound to the one before, totals are right, and what is refused changes nothing.
 */
class ConfirmationSequencesTest {

  /** Proposes these changes; the table answers these in turn. */
  record Round(List<Wish> wishes, List<String> who, List<Boolean> answers) {}

  /** A change that may or may not be possible, as the order stands then. */
  record Wish(String kind, int pick, BigDecimal amount) {}

  private static final AtomicInteger CASES = new AtomicInteger();
  private static ConfigurableApplicationContext room;

  @BeforeContainer
  static void open() {
    room = RoomOfOrders.open();
    Catalogue catalogue = room.getBean(Catalogue.class);
    catalogue.add(
        new Part("P-1", "Filter", 5, "pcs", new BigDecimal("18.905"), new BigDecimal("9.5")));
    catalogue.add(
        new ServiceType(
            "repair",
            "Repair",
            "Reparatur",
            true,
            null,
            new BigDecimal("45"),
            new BigDecimal("92.335"),
            new BigDecimal("19")));
  }

  @AfterContainer
  static void close() {
    room.close();
  }

  @Property(tries = 40)
  void keepsItsPromises(@ForAll("rounds") @Size(max = 6) List<Round> rounds) {
    OrderId id = approvedOrder();
    var expected = new Expected(order(id));
    for (Round round : rounds) {
      RoomOfOrders.WHO.clear();
      RoomOfOrders.WHO.addAll(round.who());
      OrderFacts before = order(id);
      propose(id, round.wishes());
      assertThat(order(id)).as("a proposal alone changes nothing").isEqualTo(before);
      answer(id, round.answers(), expected);
      check(id, expected);
    }
  }

  /** Of lines that come without a price, as the supervisor sets it. */
  private static final BigDecimal TAX = new BigDecimal("7.5");

  /** Each open confirmation is agreed or refused, or waits for the next round. */
  private static void answer(OrderId id, List<Boolean> answers, Expected expected) {
    List<ConfirmationFacts> open =
        all(id).stream().filter(c -> c.state() == ConfirmationState.PROPOSED).toList();
    for (int i = 0; i < open.size() && i < answers.size(); i++) {
      ConfirmationFacts confirmation = open.get(i);
      assertThat(confirmation.changes().stream().filter(OrderChange::unpriced).count())
          .as("lines without a price in one confirmation")
          .isLessThanOrEqualTo(1);
      BigDecimal price = new BigDecimal("3.3335");
      if (answers.get(i)) {
        inTransaction(
            () -> {
              confirmations().supervisorAnswers(confirmation.id(), true, null, price, TAX);
              confirmations().apply(confirmation.id());
              confirmations().apply(confirmation.id());
            });
        expected.apply(confirmation, price);
      } else {
        OrderFacts before = order(id);
        inTransaction(() -> confirmations().refuse(confirmation.id()));
        assertThat(order(id)).as("what is refused").isEqualTo(before);
      }
    }
  }

  private static void propose(OrderId id, List<Wish> wishes) {
    List<OrderLine> lines = order(id).lines();
    int people = order(id).needs().people();
    List<ProposedChange> changes =
        wishes.stream().map(wish -> change(wish, lines, people)).toList();
    int asked = all(id).size();
    try {
      ConfirmationId proposed =
          confirmations().propose(id, new Proposal(changes, "Because.", List.of(), "repair"));
      inTransaction(() -> confirmations().whoMustAgree(proposed));
      assertThat(all(id).stream().skip(asked).mapToInt(c -> c.changes().size()).sum())
          .as("no change is lost or doubled where a proposal is split")
          .isEqualTo(changes.size());
    } catch (InvalidInput refused) {
      assertThat(all(id)).as("nothing is half kept").hasSize(asked);
    }
  }

  private static ProposedChange change(Wish wish, List<OrderLine> lines, int people) {
    Integer line = lines.isEmpty() ? 1 : lines.get(wish.pick() % lines.size()).number();
    return switch (wish.kind()) {
      case "part" -> added("material", "P-1", null, wish.amount());
      case "labour" -> added("labour", null, "h", wish.amount());
      case "fee" -> added("fee", null, "pcs", wish.amount());
      case "people" -> plain("people", null, BigDecimal.valueOf(people + 1L + wish.pick() % 2));
      case "visit" -> plain("visit", null, null);
      default -> plain(wish.kind(), line, wish.amount());
    };
  }

  private static ProposedChange plain(
      String kind, @Nullable Integer line, @Nullable BigDecimal amount) {
    return new ProposedChange(kind, line, null, null, "For the rest", amount, null, null);
  }

  private static ProposedChange added(
      String kind, @Nullable String part, @Nullable String unit, BigDecimal amount) {
    return new ProposedChange("add", null, kind, part, "Something", amount, unit, null);
  }

  private static void check(OrderId id, Expected expected) {
    List<OrderVersion> versions = room.getBean(Orders.class).versions(id);
    long agreed = all(id).stream().filter(c -> c.state() == ConfirmationState.AGREED).count();
    assertThat(versions).hasSize(1 + (int) agreed);
    for (int i = 0; i < versions.size(); i++) {
      OrderVersion version = versions.get(i);
      String before = i == 0 ? null : versions.get(i - 1).contentHash();
      assertThat(version.version()).isEqualTo(i + 1);
      assertThat(version.previousHash()).isEqualTo(before);
      assertThat(version.contentHash()).isEqualTo(ContentHash.of(version.content(), before));
    }
    expected.check(versions.get(versions.size() - 1));
    assertThat(all(id)).extracting(ConfirmationFacts::number).doesNotHaveDuplicates();
  }

  /** The order as it should be, kept and added up in another way than the room does. */
  private static final class Expected {

    private final Map<Integer, BigDecimal[]> lines = new HashMap<>();
    private int people;
    private int last;

    Expected(OrderFacts order) {
      order.lines().forEach(l -> put(l.number(), l.quantity(), l.unitPrice(), l.taxRate()));
      people = order.needs().people();
    }

    private void put(int number, BigDecimal quantity, BigDecimal price, BigDecimal tax) {
      lines.put(number, new BigDecimal[] {quantity, price, tax});
    }

    void apply(ConfirmationFacts confirmation, BigDecimal price) {
      last = lines.keySet().stream().mapToInt(n -> n).max().orElse(0);
      for (OrderChange change : confirmation.changes()) {
        switch (change.kind()) {
          case ADD ->
              put(
                  ++last,
                  change.newQuantity(),
                  change.unitPrice() == null ? price : change.unitPrice(),
                  change.unitPrice() == null ? TAX : change.taxRate());
          case CHANGE -> lines.get(change.lineNumber())[0] = change.newQuantity();
          case DROP -> lines.remove(change.lineNumber());
          case PEOPLE -> people = change.newQuantity().intValueExact();
          case VISIT -> {}
        }
      }
    }

    void check(OrderVersion version) {
      BigDecimal net = BigDecimal.ZERO;
      Map<Double, BigDecimal> byRate = new HashMap<>();
      for (BigDecimal[] line : lines.values()) {
        BigDecimal amount = line[0].multiply(line[1]).setScale(2, RoundingMode.HALF_UP);
        net = net.add(amount);
        byRate.merge(line[2].doubleValue(), amount, BigDecimal::add);
      }
      BigDecimal tax = BigDecimal.ZERO;
      for (Map.Entry<Double, BigDecimal> rate : byRate.entrySet()) {
        tax =
            tax.add(
                rate.getValue()
                    .multiply(BigDecimal.valueOf(rate.getKey()))
                    .movePointLeft(2)
                    .setScale(2, RoundingMode.HALF_UP));
      }
      assertThat(version.lines()).extracting(OrderLine::number).hasSameElementsAs(lines.keySet());
      assertThat(version.totals().net()).isEqualByComparingTo(net);
      assertThat(version.totals().tax()).isEqualByComparingTo(tax);
      assertThat(version.totals().gross()).isEqualByComparingTo(net.add(tax));
      assertThat(version.content().get("gross"))
          .isEqualTo(version.totals().gross().toPlainString());
      assertThat(version.people()).isEqualTo(people);
    }
  }

  @Provide
  Arbitrary<List<Round>> rounds() {
    Arbitrary<BigDecimal> amounts =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("0.001"), new BigDecimal("100"))
            .ofScale(3);
    Arbitrary<Wish> wishes =
        Combinators.combine(
                Arbitraries.of("part", "labour", "fee", "change", "drop", "people", "visit"),
                Arbitraries.integers().between(0, 9),
                amounts)
            .as(Wish::new);
    return Combinators.combine(
            wishes.list().ofMinSize(1).ofMaxSize(4),
            Arbitraries.of("nobody", "supervisor", "customer", "both").list().ofSize(4),
            Arbitraries.of(true, false).list().ofMaxSize(6))
        .as(Round::new)
        .list();
  }

  private static OrderId approvedOrder() {
    CaseNumber number = CaseNumber.of("C-%06d".formatted(CASES.incrementAndGet()));
    var orders = room.getBean(Orders.class);
    var approvals = room.getBean(OrderApprovals.class);
    OrderId id =
        Objects.requireNonNull(
            template()
                .execute(
                    status ->
                        orders.draft(
                            new OrderDraft(
                                number,
                                "Repair",
                                "The door is stuck.",
                                List.of(
                                    line("service", "1", "45"), line("labour", "1.5", "92.335")),
                                WorkNeeds.usual(),
                                null))));
    inTransaction(() -> approvals.submit(id));
    inTransaction(() -> approvals.approveByRule(id));
    return id;
  }

  private static OrderLine line(String kind, String quantity, String price) {
    return new OrderLine(
        kind, "A line", new BigDecimal(quantity), "h", new BigDecimal(price), new BigDecimal("19"));
  }

  private static OrderFacts order(OrderId id) {
    return room.getBean(Orders.class).order(id);
  }

  private static List<ConfirmationFacts> all(OrderId id) {
    return confirmations().of(order(id).caseNumber()).stream()
        .sorted(Comparator.comparing(ConfirmationFacts::number))
        .toList();
  }

  private static Confirmations confirmations() {
    return room.getBean(Confirmations.class);
  }

  private static void inTransaction(Runnable step) {
    template().executeWithoutResult(status -> step.run());
  }

  private static TransactionTemplate template() {
    return room.getBean(TransactionTemplate.class);
  }
}
