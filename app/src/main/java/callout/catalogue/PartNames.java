package callout.catalogue;

import callout.shared.Remembered;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people call parts of which the number is known. */
@Component
public class PartNames {

  /** How long a list of pages goes by the catalogue it has read. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final Remembered<Map<String, String>> names;

  public PartNames(Catalogue catalogue, Clock clock) {
    names =
        new Remembered<>(
            () -> catalogue.parts().stream().collect(Collectors.toMap(Part::number, Part::name)),
            FRESH,
            clock);
  }

  /** "Cartridge (P-100)"; any text that is no part's number as it is. */
  public String named(String number) {
    String name = names.get().get(number);
    return name == null ? number : "%s (%s)".formatted(name, number);
  }
}
