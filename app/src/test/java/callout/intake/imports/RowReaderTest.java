package callout.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import callout.intake.RequestInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {

  private static final List<String> HEADER = List.of("Id", "Kind", "Text", "Lat", "Lon", "When");
  private static final String COLUMNS =
      """
      "columns": {"externalId": "Id", "serviceType": "Kind", "description": "Text",
                  "latitude": "Lat", "longitude": "Lon", "submittedAt": "When"}""";

  @Test
  void turnsCellsIntoARequest() {
    MappedRow row =
        read(
            """
            {%s, "formats": {"submittedAt": "M/d/yy H:mm"}, "zone": "America/Los_Angeles",
             "values": {"serviceType": {"Bulky": "pickup", "*": "support"}},
             "defaults": {"description": "no words", "priority": "low"}}
            """,
            "7", "Bulky", " ", "34.1", "-118.25", "1/2/20 0:05");

    RequestInput request = row.request();
    assertThat(row.problems()).isEmpty();
    assertThat(request.externalId()).isEqualTo("7");
    assertThat(request.serviceType()).isEqualTo("pickup");
    assertThat(request.description()).isEqualTo("no words");
    assertThat(request.priority()).isEqualTo("low");
    assertThat(request.latitude()).isEqualTo(34.1);
    assertThat(request.longitude()).isEqualTo(-118.25);
    assertThat(request.submittedAt()).isEqualTo("2020-01-02T00:05-08:00");
  }

  @ParameterizedTest
  @CsvSource({"Bulky,pickup", "Pothole,support", "'',support"})
  void letsAStarStandForAllOtherValues(String cell, String type) {
    String mapping =
        "{%s, \"values\": {\"serviceType\": {\"Bulky\": \"pickup\", \"*\": \"support\"}}}";

    assertThat(read(mapping, "7", cell, "", "", "", "").request().serviceType()).isEqualTo(type);
  }

  @Test
  void leavesAValueThatIsNotListedAsItIs() {
    String mapping = "{%s, \"values\": {\"serviceType\": {\"Bulky\": \"pickup\"}}}";

    assertThat(read(mapping, "7", "repair", "", "", "", "").request().serviceType())
        .isEqualTo("repair");
  }

  @Test
  void takesTheCommaOfAContinentalNumber() {
    assertThat(read("{%s}", "7", "repair", "", "48,137", "11,575", "").request().latitude())
        .isEqualTo(48.137);
  }

  @ParameterizedTest
  @ValueSource(strings = {"north", "1e5", "0x1p3", "NaN", "1,234.5", "12°"})
  void refusesWhatIsNoNumber(String cell) {
    MappedRow row = read("{%s}", "7", "repair", "", cell, "11", "");

    assertThat(row.request().latitude()).isNull();
    assertThat(row.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.field()).isEqualTo("latitude");
              assertThat(p.code()).isEqualTo("no-number");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "M/d/yy H:mm,2/30/20 9:00",
    "M/d/yy H:mm,13/1/20 9:00",
    "M/d/yy H:mm,1/2/20",
    "M/d/yy H:mm,2020-01-02",
    "M/d/yy H:mm,1/2/20 9:00 later",
    "dd.MM.yyyy,31.04.2020",
  })
  void refusesADateThatDoesNotFitItsPattern(String pattern, String cell) {
    MappedRow row =
        read(
            "{%s, \"formats\": {\"submittedAt\": \"" + pattern + "\"}}",
            "7",
            "a",
            "",
            "",
            "",
            cell);

    assertThat(row.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.field()).isEqualTo("submittedAt");
              assertThat(p.message()).contains(cell).contains(pattern);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "M/d/yyyy h:mm a,7/4/2020 1:05 PM,2020-07-04T13:05-07:00",
    "M/d/yyyy h:mm a,7/4/2020 1:05 pm,2020-07-04T13:05-07:00",
    "dd.MM.yyyy,04.07.2020,2020-07-04T00:00-07:00",
    "yyyy-MM-dd HH:mm:ssXXX,2020-07-04 13:05:00+02:00,2020-07-04T13:05+02:00",
  })
  void readsDatesInTheZone(String pattern, String cell, String time) {
    String mapping =
        "{%s, \"zone\": \"America/Los_Angeles\", \"formats\": {\"submittedAt\": \""
            + pattern
            + "\"}}";

    assertThat(read(mapping, "7", "a", "", "", "", cell).request().submittedAt()).isEqualTo(time);
  }

  @Test
  void readsIsoTimesWithoutOffsetInTheZone() {
    String mapping = "{%s, \"zone\": \"Europe/Berlin\"}";

    assertThat(read(mapping, "7", "a", "", "", "", "2020-07-04T09:00").request().submittedAt())
        .isEqualTo("2020-07-04T09:00+02:00");
    assertThat(read(mapping, "7", "a", "", "", "", "2020-07-04T09:00Z").request().submittedAt())
        .isEqualTo("2020-07-04T09:00Z");
  }

  @Test
  void keepsAFormulaAsText() {
    assertThat(read("{%s}", "7", "a", "=1+1", "", "", "").request().description())
        .isEqualTo("=1+1");
  }

  @ParameterizedTest
  @CsvSource({
    "=1+1,'''=1+1'",
    "+1 213 555,'''+1 213 555'",
    "-2+3,'''-2+3'",
    "@SUM(A1),'''@SUM(A1)'",
    "' =1+1',''' =1+1'",
    "-118.25,-118.25",
    "plain,plain",
    "'',''"
  })
  void makesFormulasHarmlessAndBack(String cell, String harmless) {
    assertThat(SpreadsheetText.harmless(cell)).isEqualTo(harmless);
    assertThat(SpreadsheetText.unprotected(harmless)).isEqualTo(cell);
  }

  private static MappedRow read(String mapping, String... cells) {
    return new RowReader(MappingJson.read(mapping.formatted(COLUMNS)), HEADER).read(List.of(cells));
  }
}
