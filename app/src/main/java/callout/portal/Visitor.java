package callout.portal;

import callout.access.PortalPermission;
import callout.access.PortalSight;
import callout.customers.Customers;
import callout.customers.Location;
import callout.shared.CaseNumber;
import callout.shared.NotFound;
import callout.workflow.CustomerCase;
import callout.workflow.CustomerCases;
import callout.workflow.CustomerSearch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Whoever makes the running request, and what that person may reach. Whatever is somebody else's is
 * not found, so that nobody learns that it exists.
 */
@Component
class Visitor {

  static final String SIGHT = "callout.portal.sight";

  private final CustomerCases cases;
  private final Customers customers;

  Visitor(CustomerCases cases, Customers customers) {
    this.cases = cases;
    this.customers = customers;
  }

  /** Read from the grants for this request; see {@link PortalPages}. */
  static PortalSight sight() {
    Object sight =
        RequestContextHolder.currentRequestAttributes()
            .getAttribute(SIGHT, RequestAttributes.SCOPE_REQUEST);
    if (sight instanceof PortalSight known) {
      return known;
    }
    throw new IllegalStateException("Nobody of a customer is signed in in this request.");
  }

  /**
   * @throws NotFound if there is no such case, or not for this person
   */
  CustomerCase see(String number) {
    return reach(number, PortalPermission.SEE);
  }

  /**
   * A case in which the person may also do this.
   *
   * @throws NotFound if there is no such case, or not for this person
   */
  CustomerCase reach(String number, PortalPermission permission) {
    PortalSight sight = sight();
    try {
      return cases
          .find(CaseNumber.of(number))
          .filter(found -> may(sight, PortalPermission.SEE, found))
          .filter(found -> may(sight, permission, found))
          .orElseThrow(() -> new NotFound("request", number));
    } catch (IllegalArgumentException noNumber) {
      throw new NotFound("request", number);
    }
  }

  /** What the audit trail calls whoever makes the running request. */
  static String actor() {
    return new PortalPrincipal(sight().account().id(), sight().account().login()).getName();
  }

  static boolean may(PortalPermission permission, CustomerCase found) {
    return may(sight(), permission, found);
  }

  private static boolean may(PortalSight sight, PortalPermission permission, CustomerCase found) {
    return sight.may(permission, found.customerNumber(), found.locationNumber());
  }

  /** What lists are made of. */
  List<CustomerSearch.Scope> scopes() {
    return sight().with(PortalPermission.SEE).stream()
        .map(grant -> new CustomerSearch.Scope(grant.customerNumber(), grant.locations()))
        .toList();
  }

  /** Where the person may do this, by name. */
  List<Location> locations(PortalPermission permission) {
    Set<String> seen = new java.util.HashSet<>();
    List<Location> locations = new ArrayList<>();
    for (var grant : sight().with(permission)) {
      customers.locationsOf(grant.customerNumber()).stream()
          .filter(location -> grant.covers(location.customerNumber(), location.number()))
          .filter(location -> seen.add(location.number()))
          .forEach(locations::add);
    }
    locations.sort(Comparator.comparing(Location::name).thenComparing(Location::number));
    return locations;
  }
}
