package callout.workflow.display;

import callout.catalogue.Catalogue;
import callout.shared.Language;
import callout.shared.Remembered;
import java.time.Clock;
import java.time.Duration;
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

  private final Remembered<Map<String, Map<Language, String>>> names;

  ServiceNames(Catalogue catalogue, Clock clock) {
    names = new Remembered<>(() -> read(catalogue), FRESH, clock);
  }

  /** The service of this name in the reader's language; any other text as it is. */
  public String in(String text, Language reader) {
    Map<Language, String> inEach = names.get().get(text);
    return inEach == null ? text : inEach.getOrDefault(reader, text);
  }

  private static Map<String, Map<Language, String>> read(Catalogue catalogue) {
    Map<String, Map<Language, String>> names = new HashMap<>();
    catalogue.serviceTypes().forEach(type -> add(names, type::name));
    add(names, language -> new Words(language).of("order.labour"));
    return Map.copyOf(names);
  }

  private static void add(
      Map<String, Map<Language, String>> names, Function<Language, String> name) {
    Map<Language, String> inEach =
        Stream.of(Language.values()).collect(Collectors.toMap(Function.identity(), name));
    inEach.values().forEach(text -> names.putIfAbsent(text, inEach));
  }
}
