package callout.myday;

import callout.customers.Customer;
import callout.customers.Customers;
import callout.customers.Location;
import callout.fieldwork.CancelledStop;
import callout.fieldwork.Photos;
import callout.intake.Intake;
import callout.intake.RequestFacts;
import callout.orders.Orders;
import callout.orders.Signatures;
import callout.orders.WorkNeeds;
import callout.shared.GeoPoint;
import callout.shared.OrderId;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.FieldStep;
import callout.workflow.FieldSteps;
import callout.workflow.display.Purposes;
import callout.workflow.web.ChangeLines;
import callout.workflow.web.Standing;
import callout.workflow.web.VisitStandings;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes a stop with what its technician needs: where, who, what, and the next step. */
@Component
class Stops {

  /** Opens the phone's own maps; another can be set as {@code callout.navigation-url}. */
  private static final String NAVIGATION =
      "https://www.google.com/maps/dir/?api=1&destination={latitude},{longitude}";

  private final Customers customers;
  private final Intake intake;
  private final Photos photos;
  private final Orders orders;
  private final Signatures signatures;
  private final ChangeLines changes;
  private final FieldSteps steps;
  private final StepLines stepLines;
  private final VisitStandings standings;
  private final Moments moments;
  private final Purposes purposes;
  private final Texts texts;
  private final String navigation;

  Stops(
      Customers customers,
      Intake intake,
      Photos photos,
      Orders orders,
      Signatures signatures,
      ChangeLines changes,
      FieldSteps steps,
      StepLines stepLines,
      VisitStandings standings,
      Moments moments,
      Purposes purposes,
      Texts texts,
      @Value("${callout.navigation-url:}") String navigation) {
    this.customers = customers;
    this.intake = intake;
    this.photos = photos;
    this.orders = orders;
    this.signatures = signatures;
    this.changes = changes;
    this.steps = steps;
    this.stepLines = stepLines;
    this.standings = standings;
    this.moments = moments;
    this.purposes = purposes;
    this.texts = texts;
    this.navigation = navigation.isBlank() ? NAVIGATION : navigation;
  }

  DayPage.Stop line(Planned planned, boolean next, String username) {
    RequestFacts request = intake.request(planned.demand().caseNumber());
    Optional<Location> location =
        Optional.ofNullable(request.locationNumber()).flatMap(customers::location);
    List<FieldStep> ahead = steps.of(planned.stop().visit(), username);
    return new DayPage.Stop(
        planned.demand().caseNumber().value(),
        moments.hours(planned.stop().start(), planned.stop().end(), planned.demand().zone()),
        moments.hours(
            planned.stop().arrivalWindow().start(),
            planned.stop().arrivalWindow().end(),
            planned.demand().zone()),
        standing(planned, ahead),
        next,
        planned.finished(),
        customerAndPlace(request, location),
        purposes.titled(planned.demand(), texts.language()),
        address(request, location),
        request.contactName(),
        phoneHref(request.contactPhone()),
        mapHref(planned.demand().place()),
        notes(location, orders.order(planned.demand().order()).needs()),
        request.description(),
        stepLines.of(planned.stop().visit(), ahead, planned.demand().zone()),
        planned.onSite(),
        planned.onSite() ? changes.of(planned.demand().caseNumber()) : List.of(),
        planned.onSite() ? signed(planned.demand().order()) : null,
        planned.record() == null ? 0 : photos.of(planned.record()).size());
  }

  DayPage.Cancelled cancelled(CancelledStop stop, ZoneId zone) {
    RequestFacts request = intake.request(stop.caseNumber());
    return new DayPage.Cancelled(
        moments.hours(stop.start(), stop.end(), zone),
        customerAndPlace(
            request, Optional.ofNullable(request.locationNumber()).flatMap(customers::location)));
  }

  private @Nullable String signed(OrderId order) {
    return signatures.of(order).stream()
        .reduce((earlier, later) -> later)
        .map(last -> texts.of("sign.done", last.signerName(), last.version()))
        .orElse(null);
  }

  private Standing standing(Planned planned, List<FieldStep> ahead) {
    var record = planned.record();
    boolean accepted = record != null && record.acceptedAt() != null; // not if asked anew
    return !ahead.isEmpty() && !accepted
        ? Standing.info(texts.of("visit.state.toAccept"))
        : standings.of(true, planned.record());
  }

  private String customerAndPlace(RequestFacts request, Optional<Location> location) {
    String customer =
        customers
            .customer(request.customerNumber())
            .map(Customer::name)
            .orElse(request.customerNumber());
    return location.map(place -> customer + ", " + place.name()).orElse(customer);
  }

  private static @Nullable String address(RequestFacts request, Optional<Location> location) {
    return request.address() == null
        ? location.map(Location::address).orElse(null)
        : request.address();
  }

  private static @Nullable String phoneHref(@Nullable String phone) {
    if (phone == null) {
      return null;
    }
    String digits = phone.replaceAll("[^+0-9]", "");
    return digits.isEmpty() ? null : "tel:" + digits;
  }

  private String mapHref(GeoPoint place) {
    return navigation
        .replace("{latitude}", String.valueOf(place.latitude()))
        .replace("{longitude}", String.valueOf(place.longitude()));
  }

  private static List<DayPage.Note> notes(Optional<Location> location, WorkNeeds needs) {
    List<DayPage.Note> notes = new ArrayList<>();
    location
        .map(Location::accessNotes)
        .ifPresent(text -> notes.add(new DayPage.Note("access", text)));
    location
        .map(Location::parkingNotes)
        .ifPresent(text -> notes.add(new DayPage.Note("parking", text)));
    if (needs.instructions() != null) {
      notes.add(new DayPage.Note("instructions", needs.instructions()));
    }
    if (needs.siteEquipment() != null) {
      notes.add(new DayPage.Note("equipment", needs.siteEquipment()));
    }
    return notes;
  }
}
