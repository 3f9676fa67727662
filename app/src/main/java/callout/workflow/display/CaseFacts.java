package callout.workflow.display;

import callout.catalogue.Catalogue;
import callout.customers.Customers;
import callout.customers.Location;
import callout.intake.Intake;
import callout.intake.RequestFacts;
import callout.planning.SlotHolds;
import callout.shared.CaseNumber;
import callout.shared.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The facts of a case in words, by the names that forms and notices use. */
@Component
public class CaseFacts {

  private final Intake intake;
  private final Customers customers;
  private final Catalogue catalogue;
  private final SlotHolds holds;

  CaseFacts(Intake intake, Customers customers, Catalogue catalogue, SlotHolds holds) {
    this.intake = intake;
    this.customers = customers;
    this.catalogue = catalogue;
    this.holds = holds;
  }

  /** Every name is there; what is not known is empty text. */
  public Map<String, Object> of(CaseNumber caseNumber, Language language) {
    return of(intake.request(caseNumber), language);
  }

  /** The same, where the request has been read already. */
  public Map<String, Object> of(RequestFacts request, Language language) {
    var words = new Words(language);
    Optional<Location> location =
        Optional.ofNullable(request.locationNumber()).flatMap(customers::location);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("lang", language.code());
    facts.put("caseNumber", request.caseNumber().value());
    facts.put(
        "customerName", customers.customer(request.customerNumber()).map(c -> c.name()).orElse(""));
    facts.put("placeText", placeText(request, location));
    facts.put("serviceTypeName", serviceTypeName(request, language));
    facts.put("description", request.description());
    facts.put("priorityText", words.of("priority." + request.priority().code()));
    facts.put("windowsText", windowsText(request, words));
    facts.put(
        "dueText", request.dueAt() == null ? "" : words.moment(request.dueAt(), request.zone()));
    facts.put("contactText", contactText(request));
    facts.put(
        "triageText",
        request.laneReason() == null ? "" : words.of("triage." + request.laneReason()));
    facts.put("siteText", location.map(CaseFacts::siteText).orElse(""));
    return facts;
  }

  private String windowsText(RequestFacts request, Words words) {
    String wished =
        request.windows().isEmpty()
            ? words.of("window.any")
            : words.windows(request.windows(), request.zone());
    return holds
        .of(request.caseNumber())
        .map(held -> words.window(held.window(), held.zone()))
        .map(window -> "%s (%s)".formatted(window, words.of("window.chosen")))
        .orElse(wished);
  }

  /** The same, safe to be shown by a form, which reads its texts as Markdown. */
  public Map<String, Object> literal(CaseNumber caseNumber, Language language) {
    Map<String, Object> facts = of(caseNumber, language);
    facts.replaceAll((name, text) -> Markdown.literal(text.toString()));
    return facts;
  }

  public String serviceTypeName(RequestFacts request, Language language) {
    return catalogue
        .serviceType(request.serviceType())
        .map(type -> type.name(language))
        .orElse(request.serviceType());
  }

  /**
   * The place in one line: its name and address, or its coordinates where nothing else is known.
   */
  public String placeText(RequestFacts request) {
    return placeText(
        request, Optional.ofNullable(request.locationNumber()).flatMap(customers::location));
  }

  private static String placeText(RequestFacts request, Optional<Location> location) {
    String named = joined(", ", location.map(Location::name).orElse(null), request.address());
    if (!named.isEmpty() || request.point() == null) {
      return named;
    }
    return "%.5f, %.5f".formatted(request.point().latitude(), request.point().longitude());
  }

  private static String contactText(RequestFacts request) {
    return joined(" · ", request.contactName(), request.contactPhone(), request.contactEmail());
  }

  private static String siteText(Location location) {
    return joined(" ", location.accessNotes(), location.parkingNotes());
  }

  private static String joined(
      String separator, @org.jspecify.annotations.Nullable String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(separator));
  }
}
