package callout.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {

  private static final List<String> HEADER =
      List.of("Ticket", "Kind", "Reported", "Lat", "Lon", "Twice", "Twice");

  @Test
  void readsColumnsFormatsZoneValuesAndDefaults() {
    Mapping mapping =
        checked(
            """
            {"columns": {"externalId": "Ticket", "serviceType": "Kind", "submittedAt": "Reported"},
             "formats": {"submittedAt": "M/d/yy H:mm"}, "zone": "America/Los_Angeles",
             "values": {"serviceType": {"Bulky": "pickup", "*": "support"}},
             "defaults": {"priority": "low"}}
            """);

    assertThat(MappingJson.read(MappingJson.write(mapping))).isEqualTo(mapping);
    assertThat(mapping.values().get("serviceType")).containsEntry("*", "support");
  }

  @Test
  void takesOneColumnForTwoFields() {
    checked(
        """
        {"columns": {"externalId": "Ticket", "serviceType": "Kind", "description": "Kind"}}
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "mapping.columns.colour|unknown-field|{'columns': {'colour': 'Kind'}}",
        "mapping.columns.address|no-such-column|{'columns': {'address': 'Street'}}",
        "mapping.columns.address|ambiguous-column|{'columns': {'address': 'Twice'}}",
        "mapping.columns.externalId|required|{'columns': {'serviceType': 'Kind'}}",
        "mapping.columns.serviceType|required|{'columns': {'externalId': 'Ticket'}}",
        "mapping.zone|unknown|{'zone': 'Mars/Olympus'}",
        "mapping.formats.submittedAt|bad-pattern|{'columns': {'submittedAt': 'Reported'}, 'formats': {'submittedAt': 'quux'}}",
        "mapping.formats.submittedAt|bad-pattern|{'columns': {'submittedAt': 'Reported'}, 'formats': {'submittedAt': 'H:mm'}}",
        "mapping.formats.submittedAt|no-column|{'formats': {'submittedAt': 'M/d/yy'}}",
        "mapping.formats.latitude|no-date|{'columns': {'latitude': 'Lat'}, 'formats': {'latitude': 'M/d/yy'}}",
        "mapping.values.size|unknown-field|{'values': {'size': {'a': 'b'}}}",
        "mapping.values.priority|no-column|{'values': {'priority': {'a': 'b'}}}",
        "mapping.defaults.size|unknown-field|{'defaults': {'size': 'b'}}",
        "mapping.defaults.latitude|no-number|{'defaults': {'latitude': 'north'}}",
      })
  void namesThePlaceThatDoesNotFit(String place, String code, String json) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> checked(json.replace('\'', '"')))
        .satisfies(refused -> assertThat(codes(refused)).contains(place + " " + code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "mapping.columns.description|twice|{'columns': {'description': 'Kind', 'description': 'Ticket'}}",
        "mapping.columns|twice|{'columns': {}, 'columns': {}}",
        "mapping.columns.description|two-columns|{'columns': {'description': ['Kind', 'Ticket']}}",
        "mapping.colums|unknown-field|{'colums': {}}",
        "mapping.columns|no-object|{'columns': 'Kind'}",
        "mapping.zone|no-text|{'zone': {}}",
        "mapping.values.priority|no-object|{'values': {'priority': 'low'}}",
        "mapping|malformed|{'columns': ",
        "mapping|malformed|{} {}",
        "mapping|no-object|[]",
      })
  void refusesWhatIsNoMapping(String place, String code, String json) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> MappingJson.read(json.replace('\'', '"')))
        .satisfies(refused -> assertThat(codes(refused)).containsExactly(place + " " + code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void refusesNoMappingAtAll(String nothing) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> MappingJson.read(nothing))
        .satisfies(refused -> assertThat(codes(refused)).containsExactly("mapping required"));
  }

  private static Mapping checked(String json) {
    Mapping mapping = MappingJson.read(json);
    MappingCheck.check(mapping, HEADER);
    return mapping;
  }

  private static List<String> codes(InvalidInput refused) {
    return refused.problems().stream().map(MappingTest::code).toList();
  }

  private static String code(FieldProblem problem) {
    return problem.field() + " " + problem.code();
  }
}
