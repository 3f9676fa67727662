package callout.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import callout.RealPostgres;
import callout.shared.FieldProblem;
import callout.shared.GeoPoint;
import callout.shared.Ids;
import callout.shared.InvalidInput;
import callout.shared.Language;
import java.time.ZoneId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(classes = RealPostgres.class)
@Import(Customers.class)
@Transactional
class CustomersModuleTest {

  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  private static final Area NORTH = new Area("north", "North", new GeoPoint(34.2, -118.45), ZONE);
  private static final Area SOUTH = new Area("south", "South", new GeoPoint(33.9, -118.3), ZONE);
  private static final Customer BAKERY = new Customer("K-1", "Sunrise Bakery 100%", Language.DE);
  private static final Customer SCHOOL = new Customer("K-2", "Hilltop School", Language.EN);

  @Autowired private Customers customers;

  @BeforeEach
  void fill() {
    customers.add(NORTH);
    customers.add(SOUTH);
    customers.add(BAKERY);
    customers.add(SCHOOL);
  }

  @Test
  void keepsWhatWasAdded() {
    var shop = location("L-1", "K-1", new GeoPoint(34.1, -118.3));
    var store = location("L-2", "K-1", null);
    customers.add(shop);
    customers.add(store);
    var chef = new Contact(Ids.next(), "K-1", "L-2", "Ida", "555-0100", "ida@example.com");
    var owner = new Contact(Ids.next(), "K-1", null, "Zoe", null, null);
    customers.add(chef);
    customers.add(owner);

    assertThat(customers.customer("K-1")).contains(BAKERY);
    assertThat(customers.location("L-1")).contains(shop);
    assertThat(customers.locationsOf("K-1")).containsExactly(shop, store);
    assertThat(customers.contactsOf("K-1")).containsExactly(owner, chef);
    assertThat(customers.areas()).containsExactly(NORTH, SOUTH);
    assertThat(customers.customer("K-9")).isEmpty();
  }

  @Test
  void findsTheNearestAreaHoweverFar() {
    assertThat(customers.nearestArea(new GeoPoint(34.25, -118.5))).contains(NORTH);
    assertThat(customers.nearestArea(new GeoPoint(33.0, -116.0))).contains(SOUTH);
  }

  @Test
  void searchesNumbersNamesAndPlacesPageByPage() {
    customers.add(location("L-1", "K-2", null));

    assertThat(customers.search("SUNRISE", 10)).containsExactly(BAKERY);
    assertThat(customers.search("elm street", 10)).containsExactly(SCHOOL);
    assertThat(customers.search("100%", 10)).containsExactly(BAKERY);
    assertThat(customers.search("_", 10)).isEmpty();
    assertThat(customers.search("", 1)).containsExactly(BAKERY);
    assertThat(customers.search("", "K-1", 10)).containsExactly(SCHOOL);
  }

  @Test
  void namesTheFieldOfAMistake() {
    assertRefused(() -> customers.add(BAKERY), "number", "taken");
    assertRefused(
        () -> customers.add(new Customer("K 3", "x", Language.EN)), "number", "malformed");
    assertRefused(() -> customers.add(new Customer("K-3", " ", Language.EN)), "name", "required");
    assertRefused(() -> customers.add(location("L-1", "K-9", null)), "customerNumber", "unknown");
    assertRefused(
        () -> customers.add(new Location("L-1", "K-1", "n", "a", null, "west", ZONE, null, null)),
        "areaCode",
        "unknown");
    customers.add(location("L-1", "K-1", null));
    assertRefused(
        () -> customers.add(new Contact(Ids.next(), "K-2", "L-1", "Ida", null, null)),
        "locationNumber",
        "unknown");
    assertRefused(
        () -> customers.add(new Contact(Ids.next(), "K-2", null, "Ida", null, "ida")),
        "email",
        "malformed");
  }

  private static Location location(String number, String customer, GeoPoint point) {
    return new Location(
        number, customer, "Shop", "1 Elm Street", point, "north", ZONE, "Gate 4", null);
  }

  private static void assertRefused(ThrowingCallable call, String field, String code) {
    assertThat(catchThrowableOfType(InvalidInput.class, call).problems())
        .extracting(FieldProblem::field, FieldProblem::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(field, code));
  }
}
