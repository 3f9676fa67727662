package callout.workflow.display;

import callout.catalogue.Catalogue;
import callout.shared.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  private record Known(Instant until, Map<String, Map<Language, String>> names) {}

  private final Catalogue catalogue;
  private final Clock clock;
  private volatile Known known = new Known(Instant.MIN, Map.of());

  ServiceNames(Catalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** The service of this name in the reader's language; any other text as it is. */
  public String in(String text, Language reader) {
    Map<Language, String> names = known().get(text);
    return names == null ? text : names.getOrDefault(reader, text);
  }

  private Map<String, Map<Language, String>> known() {
    Instant now = clock.instant();
    if (!now.isBefore(known.until())) {
      Map<String, Map<Language, String>> names = new HashMap<>();
      catalogue.serviceTypes().forEach(type -> add(names, type::name));
      add(names, language -> new Words(language).of("order.labour"));
      known = new Known(now.plus(FRESH), Map.copyOf(names));
    }
    return known.names();
  }

  private static void add(
      Map<String, Map<Language, String>> names, Function<Language, String> name) {
    Map<Language, String> inEach =
        Stream.of(Language.values()).collect(Collectors.toMap(Function.identity(), name));
    inEach.values().forEach(text -> names.putIfAbsent(text, inEach));
  }
}
