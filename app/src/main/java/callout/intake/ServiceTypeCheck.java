package callout.intake;

import callout.catalogue.Catalogue;
import callout.catalogue.ServiceType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a service type's code against the catalogue. */
@Component
class ServiceTypeCheck {

  private final Catalogue catalogue;

  ServiceTypeCheck(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** One that has no meaning if it was refused. */
  ServiceType check(FieldReader checks, @Nullable String code) {
    String asked = checks.required("serviceType", code, 60);
    Optional<ServiceType> type = asked.isEmpty() ? Optional.empty() : catalogue.serviceType(asked);
    if (type.isEmpty() && !asked.isEmpty()) {
      String known =
          String.join(", ", catalogue.serviceTypes().stream().map(ServiceType::code).toList());
      checks.refuse(
          "serviceType",
          "unknown",
          "There is no service type '%s'; use one of %s.".formatted(asked, known));
    }
    return type.orElseGet(() -> new ServiceType("unknown", "", "", false, null));
  }
}
