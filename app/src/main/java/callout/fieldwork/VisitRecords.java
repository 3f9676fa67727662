package callout.fieldwork;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/**
 * Queries are written out: what Spring Data derives from a method's name, Hibernate translates anew
 * at each call.
 */
interface VisitRecords extends JpaRepository<FieldVisit, UUID> {

  @Query("select v from FieldVisit v where v.caseNumber = :caseNumber order by v.acceptedAt")
  List<FieldVisit> findByCaseNumberOrderByAcceptedAt(String caseNumber);

  /** The visits a technician has arrived at and not ended, held until the transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      select v from FieldVisit v where v.caseNumber = :caseNumber and v.technician = :technician
         and v.arrivedAt is not null and v.finishedAt is null order by v.arrivedAt
      """)
  List<FieldVisit> holdOnSite(String caseNumber, String technician);
}
