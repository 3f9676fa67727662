package callout.intake;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ServiceRequests extends JpaRepository<ServiceRequest, UUID> {

  Optional<ServiceRequest> findByCaseNumber(String caseNumber);

  Optional<ServiceRequest> findByCustomerNumberAndExternalId(
      String customerNumber, String externalId);
}
