package callout.orders;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConfirmationRows extends JpaRepository<Confirmation, UUID> {

  List<Confirmation> findByOrderIdOrderByNumber(UUID orderId);

  List<Confirmation> findByCaseNumberOrderByProposedAt(String caseNumber);
}
