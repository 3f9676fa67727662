package callout.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingGuessTest {

  private static final ZoneId HOME = ZoneId.of("America/Los_Angeles");
  private static final Map<String, String> WORDS =
      Map.of("reparatur", "repair", "repair", "repair");

  @Test
  void knowsColumnsByTheirNames() {
    Mapping guess = guess(Map.of("Ticket-Nr.", List.of(), "E-Mail", List.of(), "LAT", List.of()));

    assertThat(guess.columns())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("externalId", "Ticket-Nr.", "latitude", "LAT", "contactEmail", "E-Mail"));
    assertThat(guess.zone()).isEqualTo("America/Los_Angeles");
  }

  @ParameterizedTest
  @CsvSource({
    "1/2/20 0:05,1/13/20 23:05,M/d/yy H:mm",
    "1/2/2020 0:05,1/13/2020 23:05,M/d/yyyy H:mm",
    "1.2.2020 0:05,13.1.2020 23:05,d.M.yyyy H:mm",
    "1/2/2020 1:05 PM,1/13/2020 11:05 AM,M/d/yyyy h:mm a",
    "2020-01-02,2020-01-13,yyyy-MM-dd",
    "13/1/2020,1/2/2020,d/M/yyyy",
  })
  void findsThePatternThatFitsAllDates(String one, String other, String pattern) {
    assertThat(guess(Map.of("Created", List.of(one, other))).formats())
        .containsEntry("submittedAt", pattern);
  }

  @Test
  void needsNoPatternForIso() {
    assertThat(guess(Map.of("Created", List.of("2020-01-02T00:05:00Z"))).formats()).isEmpty();
  }

  @Test
  void knowsServiceTypesByTheirNames() {
    assertThat(guess(Map.of("Kind", List.of("Reparatur", "Balloon", "repair"))).values())
        .isEqualTo(Map.of("serviceType", Map.of("Reparatur", "repair")));
  }

  @Test
  void prefersTheLastMappingIfAllItsColumnsAreThere() {
    var last = new Mapping(Map.of("externalId", "Kind"), Map.of(), null, Map.of(), Map.of());

    assertThat(MappingGuess.of(file(Map.of("Kind", List.of())), Optional.of(last), HOME, WORDS))
        .isEqualTo(last);
    assertThat(MappingGuess.of(file(Map.of("Id", List.of())), Optional.of(last), HOME, WORDS))
        .isNotEqualTo(last);
  }

  private static Mapping guess(Map<String, List<String>> values) {
    return MappingGuess.of(file(values), Optional.empty(), HOME, WORDS);
  }

  private static FileSample file(Map<String, List<String>> values) {
    return new FileSample(List.copyOf(values.keySet()), List.of(), values);
  }
}
