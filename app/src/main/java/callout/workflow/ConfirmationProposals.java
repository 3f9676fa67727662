package callout.workflow;

import callout.catalogue.Catalogue;
import callout.intake.Intake;
import callout.orders.Confirmations;
import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.orders.Proposal;
import callout.shared.CaseNumber;
import callout.shared.ConfirmationId;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of an order as technicians propose them on site: several at once from their page, or one
 * with the form {@code propose-confirmation}. The caller has made sure that the case is theirs.
 */
@Service
public class ConfirmationProposals {

  private final ProposalReader reader;
  private final Orders orders;
  private final Confirmations confirmations;
  private final Intake intake;
  private final Catalogue catalogue;
  private final Attempts attempts;

  ConfirmationProposals(
      ProposalReader reader,
      Orders orders,
      Confirmations confirmations,
      Intake intake,
      Catalogue catalogue,
      Attempts attempts) {
    this.reader = reader;
    this.orders = orders;
    this.confirmations = confirmations;
    this.intake = intake;
    this.catalogue = catalogue;
    this.attempts = attempts;
  }

  /**
   * What there is to choose from.
   *
   * @throws NotFound if the case has no order
   */
  @Transactional(readOnly = true)
  public ProposalChoices choices(CaseNumber caseNumber) {
    OrderFacts order = orders.latest(caseNumber);
    return new ProposalChoices(
        order.open() && order.ending() == null,
        order.lines().stream()
            .map(
                line ->
                    new ProposalChoices.Line(
                        line.number(), line.description(), line.quantity(), line.unit()))
            .toList(),
        order.needs().people(),
        catalogue.parts().stream()
            .map(part -> new ProposalChoices.Part(part.number(), part.name(), part.unit()))
            .toList());
  }

  /**
   * Proposes changes, in a transaction of its own.
   *
   * @param submitted {@code changes}, {@code changeReason}, {@code photos} and {@code sendId}, a
   *     UUID by which a proposal that is sent twice is known as one; or the fields of the form
   * @throws InvalidInput naming each mistake at its field, such as {@code changes[0].quantity}
   * @throws callout.orders.OrderNotOpen if the order is not being carried out
   * @throws Busy if other steps of the case come between again and again
   */
  public ConfirmationId propose(CaseNumber caseNumber, Map<String, Object> submitted) {
    String serviceType = intake.request(caseNumber).serviceType();
    if (submitted.containsKey("changes")) {
      return propose(caseNumber, reader.several(submitted, serviceType));
    }
    Proposal one = reader.one(submitted, serviceType);
    try {
      return propose(caseNumber, one);
    } catch (InvalidInput refused) {
      throw reader.asOfForm(refused);
    }
  }

  private ConfirmationId propose(CaseNumber caseNumber, Proposal proposal) {
    return attempts.of(() -> confirmations.propose(orders.latest(caseNumber).id(), proposal));
  }
}
