package callout.customers;

import static java.util.Comparator.comparingDouble;

import callout.shared.FieldChecks;
import callout.shared.GeoPoint;
import callout.shared.InvalidInput;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Customers, their locations and contacts, and the areas we serve. */
@Component
public class Customers {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

  private final JdbcClient jdbc;

  Customers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Customer> customer(String number) {
    return jdbc.sql("select * from customers_customer where number = ?")
        .param(number)
        .query(Rows::customer)
        .optional();
  }

  public Optional<Location> location(String number) {
    return jdbc.sql("select * from customers_location where number = ?")
        .param(number)
        .query(Rows::location)
        .optional();
  }

  /** Locations of a customer by number; empty if there is no such customer. */
  public List<Location> locationsOf(String customerNumber) {
    return jdbc.sql("select * from customers_location where customer_number = ? order by number")
        .param(customerNumber)
        .query(Rows::location)
        .list();
  }

  /** The first locations by number, whosever they are. */
  public List<Location> locations(int limit) {
    return jdbc.sql("select * from customers_location order by number limit ?")
        .param(limit)
        .query(Rows::location)
        .list();
  }

  /** Contacts of a customer, those of the whole customer first, then by location. */
  public List<Contact> contactsOf(String customerNumber) {
    return jdbc.sql(
            """
            select * from customers_contact where customer_number = ?
            order by location_number nulls first, name, id
            """)
        .param(customerNumber)
        .query(Rows::contact)
        .list();
  }

  public List<Area> areas() {
    return jdbc.sql("select * from customers_area order by code").query(Rows::area).list();
  }

  /** The area whose centre is nearest as the crow flies, however far; empty if there are none. */
  public Optional<Area> nearestArea(GeoPoint point) {
    return areas().stream().min(comparingDouble(area -> area.centre().distanceMetres(point)));
  }

  /** The first customers, by number, that {@link #search(String, String, int)} finds. */
  public List<Customer> search(String text, int limit) {
    return search(text, "", limit);
  }

  /**
   * Customers whose number or name, or a location's number, name or address contains the text, in
   * upper or lower case; all of them for an empty text.
   *
   * @param after number of the last customer of the page before; empty for the first page
   */
  public List<Customer> search(String text, String after, int limit) {
    return jdbc.sql(
            """
            select * from customers_customer c
            where c.number > :after
              and (:like = '%%'
                or c.number ilike :like or c.name ilike :like
                or exists (
                  select 1 from customers_location l where l.customer_number = c.number
                  and (l.number ilike :like or l.name ilike :like or l.address ilike :like)))
            order by c.number limit :limit
            """)
        .param("after", after)
        .param("like", "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .param("limit", limit)
        .query(Rows::customer)
        .list();
  }

  /**
   * @throws InvalidInput at the field that is malformed, or at {@code code} if it is taken
   */
  @Transactional
  public void add(Area area) {
    new FieldChecks().number("code", area.code()).required("name", area.name(), 200).done();
    int added =
        jdbc.sql("insert into customers_area values (?, ?, ?, ?, ?) on conflict do nothing")
            .param(area.code())
            .param(area.name())
            .param(area.centre().latitude())
            .param(area.centre().longitude())
            .param(area.zone().getId())
            .update();
    refuseTaken(added, "code", area.code());
  }

  /**
   * @throws InvalidInput at the field that is malformed, or at {@code number} if it is taken
   */
  @Transactional
  public void add(Customer customer) {
    new FieldChecks()
        .number("number", customer.number())
        .required("name", customer.name(), 200)
        .done();
    int added =
        jdbc.sql("insert into customers_customer values (?, ?, ?, ?) on conflict do nothing")
            .param(customer.number())
            .param(customer.name())
            .param(customer.language().code())
            .param(customer.terms().code())
            .update();
    refuseTaken(added, "number", customer.number());
  }

  /**
   * @throws InvalidInput at the field that is malformed, names an unknown customer or area, or at
   *     {@code number} if it is taken
   */
  @Transactional
  public void add(Location location) {
    new FieldChecks()
        .number("number", location.number())
        .required("name", location.name(), 200)
        .required("address", location.address(), 300)
        .optional("accessNotes", location.accessNotes(), 1000)
        .optional("parkingNotes", location.parkingNotes(), 1000)
        .that(isCustomer(location.customerNumber()), "customerNumber", "unknown", "No customer.")
        .that(isArea(location.areaCode()), "areaCode", "unknown", "There is no such area.")
        .done();
    GeoPoint point = location.point();
    int added =
        jdbc.sql(
                """
                insert into customers_location values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
            .param(location.number())
            .param(location.customerNumber())
            .param(location.name())
            .param(location.address())
            .param(point == null ? null : point.latitude())
            .param(point == null ? null : point.longitude())
            .param(location.areaCode())
            .param(location.zone().getId())
            .param(location.accessNotes())
            .param(location.parkingNotes())
            .update();
    refuseTaken(added, "number", location.number());
  }

  /**
   * @throws InvalidInput at the field that is malformed, names an unknown customer or a location
   *     that is not the customer's
   */
  @Transactional
  public void add(Contact contact) {
    String email = contact.email();
    String locationNumber = contact.locationNumber();
    new FieldChecks()
        .required("name", contact.name(), 200)
        .optional("phone", contact.phone(), 40)
        .optional("email", email, 254)
        .that(
            email == null || EMAIL.matcher(email).matches(),
            "email",
            "malformed",
            "This is no e-mail address.")
        .that(isCustomer(contact.customerNumber()), "customerNumber", "unknown", "No customer.")
        .that(
            locationNumber == null || isLocationOf(contact.customerNumber(), locationNumber),
            "locationNumber",
            "unknown",
            "The customer has no such location.")
        .done();
    jdbc.sql("insert into customers_contact values (?, ?, ?, ?, ?, ?)")
        .param(contact.id())
        .param(contact.customerNumber())
        .param(locationNumber)
        .param(contact.name())
        .param(contact.phone())
        .param(email)
        .update();
  }

  private boolean isCustomer(@Nullable String number) {
    return number != null && customer(number).isPresent();
  }

  private boolean isArea(String code) {
    return areas().stream().anyMatch(area -> area.code().equals(code));
  }

  private boolean isLocationOf(String customerNumber, String number) {
    return location(number).filter(l -> l.customerNumber().equals(customerNumber)).isPresent();
  }

  private static void refuseTaken(int added, String field, String value) {
    if (added == 0) {
      throw InvalidInput.at(field, "taken", "%s is already in use.".formatted(value));
    }
  }
}
