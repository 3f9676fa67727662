package callout.fieldwork;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface VisitRecords extends JpaRepository<FieldVisit, UUID> {

  List<FieldVisit> findByCaseNumber(String caseNumber);
}
