package callout.workflow;

import callout.fieldwork.Fieldwork;
import callout.fieldwork.VisitRecord;
import callout.orders.Drawing;
import callout.orders.NewSignature;
import callout.orders.OrderFacts;
import callout.orders.OrderVersion;
import callout.orders.Orders;
import callout.orders.Signature;
import callout.orders.Signatures;
import callout.shared.CaseNumber;
import callout.shared.NotFound;
import callout.shared.OrderId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The customer signs on the technician's phone, from arrival until the visit is completed. The
 * caller has made sure that the case is the technician's.
 */
@Service
public class CustomerSignatures {

  /**
   * What there is to sign.
   *
   * @param open whether it can be signed now: the order is being carried out, its technician there
   */
  public record ToSign(
      OrderFacts order, OrderVersion version, List<Signature> signatures, boolean open) {}

  private final Orders orders;
  private final Signatures signatures;
  private final Fieldwork fieldwork;
  private final TransactionOperations transaction;

  CustomerSignatures(
      Orders orders,
      Signatures signatures,
      Fieldwork fieldwork,
      TransactionOperations transaction) {
    this.orders = orders;
    this.signatures = signatures;
    this.fieldwork = fieldwork;
    this.transaction = transaction;
  }

  /** The latest version of the case's order; empty while nothing was agreed. */
  @Transactional(readOnly = true)
  public Optional<ToSign> toSign(CaseNumber caseNumber, String technician) {
    boolean onSite =
        fieldwork.of(caseNumber).stream().anyMatch(visit -> isOnSite(visit, technician));
    return latest(caseNumber)
        .flatMap(
            order ->
                orders.versions(order.id()).stream()
                    .reduce((earlier, later) -> later)
                    .map(
                        version ->
                            new ToSign(
                                order,
                                version,
                                signatures.of(order.id()),
                                onSite && order.closure() == null)));
  }

  private static boolean isOnSite(VisitRecord visit, String technician) {
    return visit.technician().equals(technician)
        && visit.arrivedAt() != null
        && visit.finishedAt() == null;
  }

  /**
   * Keeps what the customer drew, in a transaction of its own; the same {@code id} again gives the
   * signature that is there.
   *
   * @param file what was drawn, as a PNG
   * @throws callout.shared.InvalidInput at {@code signerName} or {@code drawing}
   * @throws callout.fieldwork.NotOnSite if the technician is not there
   * @throws callout.orders.OrderChanged if the order has another version meanwhile
   * @throws callout.orders.OrderNotOpen if the order is not being carried out
   */
  public Signature sign(
      CaseNumber caseNumber,
      String technician,
      UUID id,
      int version,
      String contentHash,
      String signerName,
      byte[] file) {
    Drawing drawing = Drawing.of(file); // takes long: before the transaction
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              OrderId order =
                  latest(caseNumber)
                      .map(OrderFacts::id)
                      .orElseThrow(() -> new NotFound("order of case", caseNumber));
              Optional<Signature> sentBefore =
                  signatures.of(order).stream().filter(kept -> kept.id().equals(id)).findFirst();
              return sentBefore.orElseGet(
                  () ->
                      signatures.sign(
                          new NewSignature(
                              id,
                              order,
                              version,
                              contentHash,
                              signerName,
                              drawing,
                              fieldwork.onSite(caseNumber, technician).visit())));
            }));
  }

  private Optional<OrderFacts> latest(CaseNumber caseNumber) {
    return orders.of(caseNumber).stream().reduce((earlier, later) -> later);
  }
}
