package callout.orders;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ConfirmationRows extends JpaRepository<Confirmation, UUID> {

  List<Confirmation> findByOrderIdOrderByNumber(UUID orderId);

  /** Holds the order until the transaction ends; empty if there is none. */
  @Query(value = "select id from orders_order where id = :order for update", nativeQuery = true)
  Optional<UUID> holdOrder(UUID order);

  Optional<Confirmation> findByOrderIdAndSendId(UUID orderId, UUID sendId);

  List<Confirmation> findByCaseNumberOrderByProposedAt(String caseNumber);
}
