package callout.fieldwork;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * Queries are written out: what Spring Data derives from a method's name, Hibernate translates anew
 * at each call.
 */
interface VisitRecords extends JpaRepository<FieldVisit, UUID> {

  @Query("select v from FieldVisit v where v.caseNumber = :caseNumber order by v.acceptedAt")
  List<FieldVisit> findByCaseNumberOrderByAcceptedAt(String caseNumber);
}
