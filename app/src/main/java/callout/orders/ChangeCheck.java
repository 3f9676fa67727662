package callout.orders;

import callout.catalogue.Catalogue;
import callout.catalogue.Part;
import callout.catalogue.ServiceType;
import callout.shared.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a change of one that was entered, or notes what is wrong with it. */
final class ChangeCheck {

  private static final List<String> LINE_KINDS = List.of("service", "material", "labour", "fee");
  private static final String HOUR = "h";
  private static final int MOST_PEOPLE = 20;
  private static final int LONGEST_DESCRIPTION = 200;
  private static final int LONGEST_UNIT = 10;

  private final OrderFacts order;
  private final List<OrderChange> open;
  private final List<OrderChange> before;
  private final Catalogue catalogue;
  private final String serviceType;
  private final FieldNotes notes;

  /**
   * @param open changes that nobody has decided yet
   * @param before those entered above this one
   */
  ChangeCheck(
      OrderFacts order,
      List<OrderChange> open,
      List<OrderChange> before,
      Catalogue catalogue,
      String serviceType,
      FieldNotes notes) {
    this.order = order;
    this.open = open;
    this.before = before;
    this.catalogue = catalogue;
    this.serviceType = serviceType;
    this.notes = notes;
  }

  /** Empty if anything was noted. */
  Optional<OrderChange> check(ProposedChange proposed) {
    Optional<ChangeKind> kind =
        Optional.ofNullable(proposed.changeKind()).flatMap(ChangeKind::ofCode);
    if (kind.isEmpty()) {
      notes.refuse("changeKind", "required", "Say what changes.");
      return Optional.empty();
    }
    int noted = notes.count();
    OrderChange change =
        switch (kind.get()) {
          case ADD -> added(proposed);
          case CHANGE, DROP -> ofLine(kind.get(), proposed);
          case PEOPLE -> people(proposed);
          case VISIT -> visit(proposed);
        };
    return notes.count() == noted ? Optional.ofNullable(change) : Optional.empty();
  }

  private OrderChange added(ProposedChange proposed) {
    String kind = Objects.requireNonNullElse(proposed.lineKind(), "");
    if (!LINE_KINDS.contains(kind)) {
      notes.refuse("lineKind", "no-option", "Use one of %s.".formatted(LINE_KINDS));
    }
    notes.quantity(proposed.quantity());
    return proposed.part() == null || proposed.part().isBlank()
        ? described(kind, proposed)
        : part(kind, proposed.part().strip(), proposed);
  }

  private OrderChange part(String kind, String number, ProposedChange proposed) {
    Optional<Part> part = catalogue.part(number);
    if (!kind.equals("material")) {
      notes.refuse("part", "not-material", "Only material can be a part.");
    } else if (part.isEmpty()) {
      notes.refuse("part", "unknown", "There is no part '%s'.".formatted(number));
    }
    return added(
        kind,
        part.map(Part::name).orElse(""),
        part.map(Part::unit).orElse(""),
        proposed,
        part.map(Part::price).orElse(BigDecimal.ZERO),
        part.map(Part::taxRate).orElse(BigDecimal.ZERO),
        number);
  }

  /** Labour costs what the service type says for an hour; for the rest somebody sets a price. */
  private OrderChange described(String kind, ProposedChange proposed) {
    String description =
        notes.line("lineDescription", proposed.lineDescription(), LONGEST_DESCRIPTION);
    String unit = notes.line("unit", proposed.unit(), LONGEST_UNIT);
    Optional<ServiceType> type = catalogue.serviceType(serviceType);
    boolean byTheHour = kind.equals("labour") && unit.equals(HOUR);
    return added(
        kind,
        description,
        unit,
        proposed,
        type.filter(t -> byTheHour).map(ServiceType::hourlyRate).orElse(BigDecimal.ZERO),
        type.map(ServiceType::taxRate).orElse(BigDecimal.ZERO),
        null);
  }

  /** A price of zero in the catalogue: nobody has set one. */
  private static OrderChange added(
      String kind,
      String description,
      String unit,
      ProposedChange proposed,
      BigDecimal price,
      BigDecimal taxRate,
      @Nullable String part) {
    return new OrderChange(
        ChangeKind.ADD,
        null,
        kind,
        description,
        unit,
        null,
        proposed.quantity(),
        price.signum() == 0 ? null : price,
        taxRate,
        part);
  }

  private @Nullable OrderChange ofLine(ChangeKind kind, ProposedChange proposed) {
    Optional<OrderLine> found =
        order.lines().stream()
            .filter(l -> proposed.orderLine() != null && l.number() == proposed.orderLine())
            .findFirst();
    if (kind == ChangeKind.CHANGE) {
      notes.quantity(proposed.quantity());
    }
    if (found.isEmpty()) {
      notes.refuse("orderLine", "no-option", "Choose a line of the order.");
      return null;
    }
    OrderLine line = found.get();
    if (isIn(open, line)) {
      notes.refuse("orderLine", "being-decided", "A change of this line is still being decided.");
    } else if (isIn(before, line)) {
      notes.refuse("orderLine", "twice", "Another change here is about the same line.");
    }
    BigDecimal quantity = kind == ChangeKind.DROP ? null : proposed.quantity();
    if (isChangedSince(proposed, line.quantity())) {
      notes.refuse(
          "quantity",
          "changed-meanwhile",
          "The order has %s meanwhile. Look at it again before you change it."
              .formatted(Decimals.plain(line.quantity())));
    } else if (quantity != null && line.quantity().compareTo(quantity) == 0) {
      notes.refuse("quantity", "unchanged", "This is the quantity the order has.");
    }
    return new OrderChange(
        kind,
        line.number(),
        line.kind(),
        line.description(),
        line.unit(),
        line.quantity(),
        quantity,
        line.unitPrice(),
        line.taxRate(),
        line.part());
  }

  /** Whether the order is not as it was where the change was entered. */
  private static boolean isChangedSince(ProposedChange proposed, BigDecimal now) {
    return proposed.seen() != null && proposed.seen().compareTo(now) != 0;
  }

  private static boolean isIn(List<OrderChange> changes, OrderLine line) {
    return changes.stream().anyMatch(change -> Objects.equals(change.lineNumber(), line.number()));
  }

  private @Nullable OrderChange people(ProposedChange proposed) {
    int now = order.needs().people();
    BigDecimal wanted = proposed.quantity();
    if (isIn(open, ChangeKind.PEOPLE)) {
      notes.refuse(
          "quantity", "people-being-decided", "More people are asked for already; wait for it.");
    } else if (isIn(before, ChangeKind.PEOPLE)) {
      notes.refuse("quantity", "twice", "Another change here is about the same.");
    }
    if (isChangedSince(proposed, BigDecimal.valueOf(now))) {
      notes.refuse(
          "quantity",
          "changed-meanwhile",
          "The order has %s meanwhile. Look at it again before you change it.".formatted(now));
      return null;
    }
    if (wanted == null) {
      notes.refuse("quantity", "required", "Enter how many people are needed.");
      return null;
    }
    if (wanted.compareTo(BigDecimal.valueOf(now)) <= 0
        || wanted.compareTo(BigDecimal.valueOf(MOST_PEOPLE)) > 0) {
      notes.refuse(
          "quantity",
          "more-people",
          "More than %d, which the order has, and at most %d.".formatted(now, MOST_PEOPLE));
      return null;
    }
    if (wanted.stripTrailingZeros().scale() > 0) {
      notes.refuse("quantity", "not-whole", "A whole number, please.");
      return null;
    }
    return OrderChange.people(now, wanted.intValue());
  }

  private OrderChange visit(ProposedChange proposed) {
    if (isIn(before, ChangeKind.VISIT)) {
      notes.refuse("lineDescription", "twice", "Another change here is about the same.");
    }
    return OrderChange.visit(
        notes.line("lineDescription", proposed.lineDescription(), LONGEST_DESCRIPTION));
  }

  private static boolean isIn(List<OrderChange> changes, ChangeKind kind) {
    return changes.stream().anyMatch(change -> change.kind() == kind);
  }
}
