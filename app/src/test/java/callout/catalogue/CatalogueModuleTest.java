package callout.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.RealPostgres;
import callout.shared.InvalidInput;
import callout.shared.Language;
import callout.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(classes = RealPostgres.class)
@Import(Catalogue.class)
@Transactional
class CatalogueModuleTest {

  private static final Part FILTER = new Part("P-1", "Filter", 1);
  private static final ServiceType UPKEEP =
      new ServiceType("maintenance", "Maintenance", "Wartung", true, "P-1");
  private static final ServiceType PICKUP =
      new ServiceType("pickup", "Pickup", "Abholung", false, null);

  @Autowired private Catalogue catalogue;

  @BeforeEach
  void fill() {
    catalogue.add(FILTER);
    catalogue.add(PICKUP);
    catalogue.add(UPKEEP);
  }

  @Test
  void keepsTypesWithTheirNamesInBothLanguages() {
    assertThat(catalogue.serviceTypes()).containsExactly(UPKEEP, PICKUP);
    assertThat(catalogue.serviceType("pickup")).contains(PICKUP);
    assertThat(catalogue.serviceType("repair")).isEmpty();
    assertThat(catalogue.parts()).containsExactly(FILTER);
    assertThat(UPKEEP.name(Language.DE)).isEqualTo("Wartung");
    assertThat(UPKEEP.name(Language.EN)).isEqualTo("Maintenance");
  }

  @Test
  void lacksTheNeededPartWhenNoneIsLeft() {
    assertThat(catalogue.partsInStockFor("maintenance")).isTrue();
    assertThat(catalogue.partsInStockFor("pickup")).isTrue();
    assertThat(catalogue.partsInStockFor("repair")).isFalse();

    catalogue.countStock("P-1", 0);

    assertThat(catalogue.partsInStockFor("maintenance")).isFalse();
  }

  @Test
  void refusesWhatCannotBe() {
    refused("number", () -> catalogue.add(FILTER));
    refused("code", () -> catalogue.add(PICKUP));
    refused("stock", () -> catalogue.add(new Part("P-2", "Fuse", -1)));
    refused("stock", () -> catalogue.countStock("P-1", -1));
    refused(
        "neededPart", () -> catalogue.add(new ServiceType("repair", "Repair", "R", true, "P-9")));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> catalogue.countStock("P-9", 1));
  }

  private static void refused(String message, Runnable call) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(call::run)
        .withMessageStartingWith(message);
  }
}
