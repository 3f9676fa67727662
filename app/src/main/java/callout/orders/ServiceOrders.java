package callout.orders;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/**
 * Queries are written out: what Spring Data derives from a method's name, Hibernate translates anew
 * at each call.
 */
interface ServiceOrders extends JpaRepository<ServiceOrder, UUID> {

  /** The order, held until the transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select o from ServiceOrder o where o.id = :id")
  Optional<ServiceOrder> holdById(UUID id);

  @Query("select o from ServiceOrder o where o.caseNumber = :caseNumber order by o.draftedAt")
  List<ServiceOrder> findByCaseNumberOrderByDraftedAt(String caseNumber);

  @Query("select o from ServiceOrder o where o.number = :number")
  Optional<ServiceOrder> findByNumber(String number);

  @Query("select count(o) from ServiceOrder o where o.caseNumber = :caseNumber")
  int countByCaseNumber(String caseNumber);
}
