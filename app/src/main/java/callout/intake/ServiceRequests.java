package callout.intake;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * Queries are written out: what Spring Data derives from a method's name, Hibernate translates anew
 * at each call.
 */
interface ServiceRequests extends JpaRepository<ServiceRequest, UUID> {

  @Query("select r from ServiceRequest r where r.caseNumber = :caseNumber")
  Optional<ServiceRequest> findByCaseNumber(String caseNumber);

  @Query(
      """
      select r from ServiceRequest r
      where r.customerNumber = :customerNumber and r.externalId = :externalId
      """)
  Optional<ServiceRequest> findByCustomerNumberAndExternalId(
      String customerNumber, String externalId);
}
