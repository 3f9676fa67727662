package callout.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The invented requests fit the demonstration company, whose key sends them. */
class InventedRequestsTest {

  private final CompanyData company = CompanyData.load();

  @Test
  void areSixtyWithNumbersOfTheirOwn() throws IOException {
    assertThat(requests()).hasSize(60);
    assertThat(requests()).extracting(r -> r.get("externalId")).doesNotHaveDuplicates();
  }

  @Test
  void nameOnlyWhatTheKeysCustomerHasAndTheCatalogueOffers() throws IOException {
    Set<String> places =
        company.customers().get(0).locations().stream()
            .map(CompanyData.LocationData::number)
            .collect(Collectors.toSet());
    Set<String> types =
        company.catalogue().serviceTypes().stream()
            .map(type -> type.code())
            .collect(Collectors.toSet());

    assertThat(requests())
        .allMatch(r -> types.contains(r.get("serviceType")))
        .allMatch(r -> Set.of("", "low", "normal", "high", "urgent").contains(r.get("priority")))
        .allMatch(
            r -> r.get("locationNumber").isEmpty() || places.contains(r.get("locationNumber")))
        .allMatch(r -> !(r.get("locationNumber") + r.get("latitude") + r.get("address")).isEmpty())
        .allMatch(r -> r.get("description").length() <= 4000);
  }

  @Test
  void containOddities() throws IOException {
    assertThat(requests())
        .anyMatch(r -> r.get("latitude").equals("33.0"))
        .anyMatch(r -> r.get("description").contains("ü"))
        .anyMatch(r -> r.get("description").length() > 3500)
        .anyMatch(r -> r.get("locationNumber").isEmpty() && r.get("latitude").isEmpty());
  }

  private static List<CSVRecord> requests() throws IOException {
    try (var file =
        new InputStreamReader(
            InventedRequestsTest.class.getResourceAsStream("/journey/invented-requests.csv"),
            StandardCharsets.UTF_8)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(file)
          .getRecords();
    }
  }
}
