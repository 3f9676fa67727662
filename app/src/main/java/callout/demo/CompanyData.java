package callout.demo;

import callout.catalogue.Part;
import callout.catalogue.ServiceType;
import callout.customers.Terms;
import callout.shared.Language;
import callout.shared.Role;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The invented company as it is written in {@code resources/demo/*.json}. */
record CompanyData(
    List<AreaData> areas,
    List<CustomerData> customers,
    CatalogueData catalogue,
    List<TechnicianData> technicians,
    List<OfficeData> office,
    List<PortalData> portal) {

  record AreaData(String code, String name, double latitude, double longitude, ZoneId zone) {}

  record CustomerData(
      String number,
      String name,
      Language language,
      @Nullable Terms terms,
      List<ContactData> contacts,
      List<LocationData> locations) {}

  record ContactData(@Nullable String location, String name, String phone, String email) {}

  record LocationData(
      String number,
      String name,
      String address,
      double latitude,
      double longitude,
      String area,
      @Nullable String accessNotes,
      @Nullable String parkingNotes) {}

  record CatalogueData(List<Part> parts, List<ServiceType> serviceTypes) {}

  /**
   * A technician.
   *
   * @param levels of the skills that are known better than the basics; null for none
   * @param overtimeMinutes 0 for none
   * @param parts numbers of what is always on board
   */
  record TechnicianData(
      String username,
      String name,
      String phone,
      String area,
      double latitude,
      double longitude,
      Set<String> skills,
      List<DayOfWeek> days,
      LocalTime from,
      LocalTime to,
      @Nullable PauseData pause,
      @Nullable Map<String, Integer> levels,
      int overtimeMinutes,
      Set<String> parts) {}

  /** A break of every shift: it begins from {@code from} to {@code to}. */
  record PauseData(int minutes, LocalTime from, LocalTime to) {}

  record OfficeData(String username, String name, Role role) {}

  /**
   * A contact who gets an account of the portal.
   *
   * @param location the only location it is for; null for the whole customer
   */
  record PortalData(String email, String customer, Language language, @Nullable String location) {}

  /** A member of staff who gets an account. */
  record Member(String username, String name, Role role) {}

  /** Everybody with an account: the office, then the technicians. */
  List<Member> members() {
    return Stream.concat(
            office.stream().map(o -> new Member(o.username(), o.name(), o.role())),
            technicians.stream().map(t -> new Member(t.username(), t.name(), Role.TECHNICIAN)))
        .toList();
  }

  static CompanyData load() {
    ObjectMapper json =
        JsonMapper.builder()
            .findAndAddModules()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    return new CompanyData(
        read(json, "areas", new TypeReference<>() {}),
        read(json, "customers", new TypeReference<>() {}),
        read(json, "catalogue", new TypeReference<>() {}),
        read(json, "technicians", new TypeReference<>() {}),
        read(json, "office", new TypeReference<>() {}),
        read(json, "portal", new TypeReference<>() {}));
  }

  private static <T> T read(ObjectMapper json, String name, TypeReference<T> type) {
    String path = "/demo/" + name + ".json";
    try (InputStream file = CompanyData.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("%s is not in the program.".formatted(path));
      }
      return json.readValue(file, type);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read.".formatted(path), e);
    }
  }
}
