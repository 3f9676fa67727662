package callout.workflow.web;

import callout.customers.Customers;
import callout.customers.Location;
import callout.intake.Channel;
import callout.intake.RequestFacts;
import callout.shared.GeoPoint;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.display.CaseFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what is known of a request. */
@Component
class RequestLines {

  private final CaseFacts words;
  private final Customers customers;
  private final Moments moments;
  private final Texts texts;

  RequestLines(CaseFacts words, Customers customers, Moments moments, Texts texts) {
    this.words = words;
    this.customers = customers;
    this.moments = moments;
    this.texts = texts;
  }

  String serviceOf(RequestFacts request) {
    return words.serviceTypeName(request, texts.language());
  }

  /**
   * @param office whether the reader may see what only the office needs
   */
  List<CasePage.Fact> of(RequestFacts request, boolean office) {
    var facts = new Facts();
    Optional<Location> location =
        Optional.ofNullable(request.locationNumber()).flatMap(customers::location);
    facts.add("description", request.description(), true);
    facts.add(
        "customer",
        customers
            .customer(request.customerNumber())
            .map(customer -> "%s (%s)".formatted(customer.name(), customer.number()))
            .orElse(request.customerNumber()));
    facts.add("location", location.map(Location::name).orElse(null));
    facts.add("address", address(request, location.map(Location::address).orElse(null)), true);
    facts.add("access", location.map(Location::accessNotes).orElse(null), true);
    facts.add("parking", location.map(Location::parkingNotes).orElse(null), true);
    facts.add(
        "contact", lines(request.contactName(), request.contactPhone(), request.contactEmail()));
    facts.add("priority", texts.code("priority", request.priority().code()));
    facts.add(
        "windows",
        request.windows().isEmpty()
            ? texts.of("visits.anytime")
            : request.windows().stream()
                .map(window -> moments.window(window, request.zone()))
                .collect(Collectors.joining("\n")));
    facts.add(
        "due",
        request.dueAt() == null ? null : moments.dayAndTime(request.dueAt(), request.zone()));
    if (office) {
      facts.add("received", moments.dayAndTime(request.receivedAt(), request.zone()));
      facts.add("channel", texts.code("channel", request.channel().code()));
      boolean sendersOwn = request.channel() == Channel.API || request.channel() == Channel.IMPORT;
      facts.add("externalId", sendersOwn ? request.externalId() : null);
      facts.add(
          "lane",
          request.laneReason() == null ? null : texts.code("triage", request.laneReason()),
          true);
      facts.add("reviewReason", request.reviewReason(), true);
    }
    return facts.list;
  }

  private static @Nullable String address(RequestFacts request, @Nullable String ofLocation) {
    String address = request.address() == null ? ofLocation : request.address();
    GeoPoint point = request.point();
    return address != null || point == null
        ? address
        : String.format(Locale.ROOT, "%.5f, %.5f", point.latitude(), point.longitude());
  }

  private static String lines(@Nullable String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
  }

  /** Facts that are not known take no place. */
  private static final class Facts {
    private final List<CasePage.Fact> list = new ArrayList<>();

    void add(String key, @Nullable String value) {
      add(key, value, false);
    }

    void add(String key, @Nullable String value, boolean wide) {
      if (value != null && !value.isBlank()) {
        list.add(new CasePage.Fact(key, value, wide));
      }
    }
  }
}
