package callout.intake;

import callout.catalogue.Catalogue;
import callout.catalogue.ServiceType;
import callout.customers.Area;
import callout.customers.Customers;
import callout.rules.Decision;
import callout.rules.Decisions;
import callout.shared.GeoPoint;
import callout.shared.Priority;
import callout.workforce.Workforce;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers what the triage tables ask and lets them decide. Two tables, since whether somebody with
 * the skill is there can only be asked once the skill is known.
 */
@Component
class Triage {

  /** How far ahead somebody with the skill must be on shift, in days. */
  private static final int CAPACITY_DAYS = 10;

  private static final double METRES_PER_KILOMETRE = 1000;

  private final Decisions decisions;
  private final Customers customers;
  private final Workforce workforce;
  private final Catalogue catalogue;
  private final Clock clock;

  Triage(
      Decisions decisions,
      Customers customers,
      Workforce workforce,
      Catalogue catalogue,
      Clock clock) {
    this.decisions = decisions;
    this.customers = customers;
    this.workforce = workforce;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  TriageResult decide(RequestFacts facts, ServiceRequest request) {
    Decision profile = serviceProfile(facts);
    String skill = profile.text("skill");
    Priority priority = Priority.ofCode(profile.text("priority")).orElse(facts.priority());
    Instant dueAt = facts.receivedAt().plus(Duration.ofHours(profile.number("dueHours")));
    Decision triage =
        decisions.decide(
            "request-triage", triageInputs(facts, skill, priority), facts.caseNumber());
    var result = new TriageResult(triage.text("lane"), triage.text("reason"));
    request.triage(
        result, priority, skill, Duration.ofMinutes(profile.number("durationMinutes")), dueAt);
    return result;
  }

  /** What the table says of a request whose place has become known since it was triaged. */
  boolean isOutsideArea(RequestFacts facts) {
    String skill = facts.skill() == null ? serviceProfile(facts).text("skill") : facts.skill();
    return decisions
        .decide("request-triage", triageInputs(facts, skill, facts.priority()), facts.caseNumber())
        .text("reason")
        .equals("outsideArea");
  }

  private Decision serviceProfile(RequestFacts facts) {
    return decisions.decide(
        "service-profile",
        Map.of("serviceType", facts.serviceType(), "requestedPriority", facts.priority().code()),
        facts.caseNumber());
  }

  private Map<String, Object> triageInputs(RequestFacts facts, String skill, Priority priority) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), facts.zone());
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("serviceType", facts.serviceType());
    inputs.put("channel", facts.channel().code());
    inputs.put("priority", priority.code());
    inputs.put(
        "eligible",
        catalogue.serviceType(facts.serviceType()).map(ServiceType::active).orElse(false));
    inputs.put("placeKnown", facts.point() != null);
    inputs.put("distanceToAreaKm", distanceToAreaKm(facts.point()));
    inputs.put(
        "skillAvailable", workforce.skillAvailable(skill, facts.areaCode(), today, CAPACITY_DAYS));
    inputs.put("partAvailable", catalogue.partsInStockFor(facts.serviceType()));
    return inputs;
  }

  /** Kilometres to the centre of the nearest area; 0 while the place is not known. */
  private double distanceToAreaKm(@Nullable GeoPoint point) {
    if (point == null) {
      return 0;
    }
    double metres =
        customers.nearestArea(point).map(Area::centre).map(point::distanceMetres).orElse(0.0);
    return Math.round(metres / METRES_PER_KILOMETRE * 10) / 10.0;
  }
}
