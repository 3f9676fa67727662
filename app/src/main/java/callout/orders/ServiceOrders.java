package callout.orders;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ServiceOrders extends JpaRepository<ServiceOrder, UUID> {

  List<ServiceOrder> findByCaseNumberOrderByDraftedAt(String caseNumber);

  int countByCaseNumber(String caseNumber);
}
