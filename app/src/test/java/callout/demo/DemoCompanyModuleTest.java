package callout.demo;

import static org.assertj.core.api.Assertions.assertThat;

import callout.access.ApiKey;
import callout.catalogue.ServiceType;
import callout.customers.Customer;
import callout.customers.Location;
import callout.demo.Credentials.Account;
import callout.shared.Language;
import callout.shared.Role;
import callout.workforce.Technician;
import callout.workforce.WeeklyBreak;
import callout.workforce.WeeklyShift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the first start makes. */
@ExtendWith(OutputCaptureExtension.class)
class DemoCompanyModuleTest extends EmptyRooms {

  private static final List<String> SKILLS =
      List.of("general", "electrical", "plumbing", "hvac", "hauling");

  @Test
  void isMadeOnceAndComplete() throws IOException {
    start();
    String file = Files.readString(file());
    start();

    assertThat(Files.readString(file())).isEqualTo(file);
    assertThat(directory.toFile().list()).containsExactly("demo-credentials.json");
    assertThat(customers.search("", 100)).hasSize(20);
    assertThat(customers.search("", 100)).extracting(Customer::language).contains(Language.DE);
    assertThat(locations()).hasSize(60);
    assertThat(customers.areas()).hasSize(2);
    assertThat(workforce.technicians()).hasSize(12);
    assertThat(catalogue.parts()).isNotEmpty();
    assertThat(catalogue.serviceTypes())
        .extracting(ServiceType::code)
        .containsExactlyInAnyOrder(
            "repair", "maintenance", "inspection", "site-visit", "pickup", "support");
    assertThat(catalogue.serviceTypes())
        .allMatch(ServiceType::active)
        .allMatch(type -> catalogue.partsInStockFor(type.code()));
  }

  @Test
  void liesInTheAreaThatIsNearestAndInItsCity() {
    start();

    assertThat(locations())
        .allSatisfy(
            location -> {
              assertThat(location.point().latitude()).isBetween(33.70, 34.33);
              assertThat(location.point().longitude()).isBetween(-118.67, -118.15);
              assertThat(customers.nearestArea(location.point()).orElseThrow().code())
                  .isEqualTo(location.areaCode());
            });
    assertThat(workforce.technicians())
        .allMatch(t -> customers.nearestArea(t.home()).orElseThrow().code().equals(t.areaCode()));
  }

  @Test
  void hasEverySkillInEachAreaOnEveryDay() {
    start();

    LocalDate monday = LocalDate.of(2026, 3, 2);
    for (String area : List.of("north", "south")) {
      assertThat(haulers(area)).isGreaterThanOrEqualTo(3);
      for (String skill : SKILLS) {
        assertThat(workforce.technicians())
            .filteredOn(t -> t.skills().contains(skill))
            .hasSizeGreaterThan(1);
        assertThat(IntStream.range(0, 7).mapToObj(monday::plusDays))
            .allMatch(day -> workforce.skillAvailable(skill, area, day, 1));
      }
    }
  }

  @Test
  void letsEverybodyRestAtNoonAndKnowsWhoIsAbler() {
    start();

    assertThat(workforce.technicians())
        .allSatisfy(
            technician ->
                assertThat(workforce.weeklyShifts(technician.username()))
                    .isNotEmpty()
                    .extracting(WeeklyShift::pause)
                    .containsOnly(
                        new WeeklyBreak(
                            Duration.ofMinutes(30), LocalTime.of(11, 30), LocalTime.of(13, 0))));
    assertThat(workforce.technicians())
        .extracting(technician -> technician.day().overtime())
        .contains(Duration.ZERO, Duration.ofMinutes(45));
    assertThat(workforce.technicians())
        .filteredOn(technician -> technician.levels().containsValue(3))
        .hasSizeGreaterThan(3);
    assertThat(workforce.technicians())
        .flatExtracting(technician -> technician.day().parts())
        .isNotEmpty()
        .allMatch(part -> catalogue.part(String.valueOf(part)).isPresent());
  }

  @Test
  void givesEveryRoleAnAccountAndTheKeysOfTwoSystems(CapturedOutput output) {
    start();

    Credentials credentials = credentials();
    assertThat(accounts.roles).hasSize(17);
    assertThat(accounts.roles.values()).contains(rolesExceptTechnician());
    assertThat(workforce.technicians())
        .extracting(Technician::username)
        .allMatch(name -> accounts.roles.get(name).equals(Set.of(Role.TECHNICIAN)));
    assertThat(staffAccounts())
        .allMatch(a -> accounts.passwords.get(a.username()).equals(a.password()))
        .allMatch(a -> a.username().matches("[a-z]+"), "a name that Camunda allows");
    assertThat(customerAccounts())
        .hasSize(2)
        .allMatch(a -> portal.passwords.get(a.username()).equals(a.password()))
        .allMatch(a -> a.username().contains("@"), "an e-mail address");
    assertThat(credentials.accounts())
        .allMatch(a -> a.password().length() >= 16)
        .extracting(Account::password)
        .doesNotHaveDuplicates();
    ApiKey key = keys.authenticate(credentials.apiKey()).orElseThrow();
    assertThat(key.customerNumber()).isEqualTo("K-1001");
    assertThat(key.scopes())
        .containsExactlyInAnyOrder("requests:read", "requests:write", "customers:any");
    ApiKey billing = keys.authenticate(credentials.billingApiKey()).orElseThrow();
    assertThat(billing.customerNumber()).isNull();
    assertThat(billing.scopes()).containsExactly("billing:read");
    assertThat(output)
        .contains(file().toString())
        .doesNotContain(credentials.apiKey())
        .doesNotContain(credentials.billingApiKey());
    assertThat(credentials.accounts()).noneMatch(a -> output.getAll().contains(a.password()));
  }

  @Test
  void keepsTheFileFromEverybodyElse() throws IOException {
    start();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  private List<Location> locations() {
    return customers.search("", 100).stream()
        .flatMap(customer -> customers.locationsOf(customer.number()).stream())
        .toList();
  }

  private long haulers(String area) {
    return workforce.technicians().stream()
        .filter(t -> t.areaCode().equals(area) && t.skills().contains("hauling"))
        .count();
  }

  @SuppressWarnings("unchecked")
  private static Set<Role>[] rolesExceptTechnician() {
    return Stream.of(Role.AGENT, Role.SUPERVISOR, Role.DISPATCHER, Role.ADMINISTRATOR)
        .map(Set::of)
        .toArray(Set[]::new);
  }
}
