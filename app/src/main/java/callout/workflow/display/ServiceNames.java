package callout.workflow.display;

import callout.catalogue.Catalogue;
import callout.catalogue.ServiceType;
import callout.shared.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Cases and orders keep the name of their service in the customer's language, for that is what the
 * customer reads; staff read it in theirs. So it is with the line for working time.
 */
@Component
public class ServiceNames {

  /** How long a list of pages goes by the catalogue it has read. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  private record Known(Instant until, Map<String, ServiceType> byName) {}

  private final Catalogue catalogue;
  private final Clock clock;
  private volatile Known known = new Known(Instant.MIN, Map.of());

  ServiceNames(Catalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** The service of this name in the reader's language; any other text as it is. */
  public String in(String text, Language reader) {
    ServiceType type = types().get(text);
    if (type != null) {
      return type.name(reader);
    }
    return Stream.of(Language.values()).map(ServiceNames::labour).anyMatch(text::equals)
        ? labour(reader)
        : text;
  }

  private static String labour(Language language) {
    return new Words(language).of("order.labour");
  }

  private Map<String, ServiceType> types() {
    Instant now = clock.instant();
    if (!now.isBefore(known.until())) {
      Map<String, ServiceType> byName = new HashMap<>();
      for (ServiceType type : catalogue.serviceTypes()) {
        for (Language language : Language.values()) {
          byName.putIfAbsent(type.name(language), type);
        }
      }
      known = new Known(now.plus(FRESH), Map.copyOf(byName));
    }
    return known.byName();
  }
}
