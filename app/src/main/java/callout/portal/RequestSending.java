package callout.portal;

import callout.access.PortalGrant;
import callout.access.PortalPermission;
import callout.access.PortalSight;
import callout.customers.Location;
import callout.intake.Channel;
import callout.intake.ExternalIdReused;
import callout.intake.Submitted;
import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.workflow.RequestForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends the request form for places where the person may: once for each page that was opened. */
@Component
class RequestSending {

  /** Beside the form's own questions: the time that is held for the request. */
  private static final String SLOT = "slotHold";

  private final RequestForm form;
  private final Visitor visitor;
  private final PortalWords words;

  RequestSending(RequestForm form, Visitor visitor, PortalWords words) {
    this.form = form;
    this.visitor = visitor;
    this.words = words;
  }

  /** Whether the person may name a place that is no location of the customer. */
  static boolean mayGiveAnyAddress() {
    return wholeCustomer().isPresent();
  }

  /**
   * @param page names the page that was filled in: sent twice, it makes one case
   * @throws InvalidInput naming each mistake at its field, in the reader's language
   * @throws AlreadySent if the page was sent before with other words
   */
  Submitted send(UUID page, Map<String, Object> values) {
    try {
      Map<String, Object> complete = new HashMap<>(values);
      String slotHold = complete.remove(SLOT) instanceof String hold ? hold : null;
      complete.put("customerNumber", customerOf(values));
      return form.submit(
          complete,
          "portal-%s-%s".formatted(Visitor.sight().account().id(), page),
          Channel.PORTAL,
          slotHold);
    } catch (InvalidInput refused) {
      throw words.translated(refused);
    } catch (ExternalIdReused reused) {
      throw new AlreadySent(words.alreadySent());
    }
  }

  /** The customer whose place is named; nobody writes it. */
  private String customerOf(Map<String, Object> values) {
    List<FieldProblem> problems = new ArrayList<>();
    values.keySet().stream()
        .filter(CustomersForm.NOT_ASKED::contains)
        .sorted()
        .forEach(
            key -> problems.add(new FieldProblem(key, "unknown-field", "This is not asked here.")));
    Object location = values.get(CustomersForm.LOCATION);
    Optional<String> customer =
        location == null || location.toString().isBlank()
            ? wholeCustomer()
            : visitor.locations(PortalPermission.SUBMIT).stream()
                .filter(granted -> granted.number().equals(location.toString().strip()))
                .map(Location::customerNumber)
                .findFirst();
    if (customer.isEmpty()) {
      problems.add(
          new FieldProblem(CustomersForm.LOCATION, "choose", "Choose one of the locations."));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return customer.orElseThrow();
  }

  /** A customer for all of whose places the person may ask, the own one first. */
  private static Optional<String> wholeCustomer() {
    PortalSight sight = Visitor.sight();
    List<String> whole =
        sight.with(PortalPermission.SUBMIT).stream()
            .filter(PortalGrant::coversWholeCustomer)
            .map(PortalGrant::customerNumber)
            .toList();
    return whole.contains(sight.account().customerNumber())
        ? Optional.of(sight.account().customerNumber())
        : whole.stream().findFirst();
  }
}
