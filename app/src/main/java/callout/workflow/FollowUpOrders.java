package callout.workflow;

import callout.cases.Cases;
import callout.cases.LinkKind;
import callout.intake.Channel;
import callout.intake.Intake;
import callout.intake.RequestFacts;
import callout.intake.RequestInput;
import callout.intake.Submitted;
import callout.shared.CaseNumber;
import callout.shared.GeoPoint;
import callout.shared.InvalidInput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders that follow from another case, each in a case of its own, tied to it from both sides: same
 * customer, place, contact and service; somebody of the office completes the draft.
 */
@Service
public class FollowUpOrders {

  private final Intake intake;
  private final Cases cases;

  FollowUpOrders(Intake intake, Cases cases) {
    this.intake = intake;
    this.cases = cases;
  }

  /**
   * Opens the case of a follow-up order.
   *
   * @param name tells this follow-up from others of the case: the same name again is the same case
   * @param text what is to be done
   * @throws InvalidInput at {@code description} if that is missing or too long
   */
  @Transactional
  public CaseNumber open(CaseNumber from, String name, @Nullable String text) {
    RequestFacts before = intake.request(from);
    GeoPoint point = before.locationNumber() == null ? before.point() : null;
    Submitted submitted =
        intake.submit(
            new RequestInput(
                "follow-up-" + name,
                before.serviceType(),
                text,
                "normal",
                before.customerNumber(),
                before.locationNumber(),
                before.locationNumber() == null ? before.address() : null,
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude(),
                before.contactName(),
                before.contactPhone(),
                before.contactEmail(),
                List.of(),
                null),
            Channel.ORDER);
    cases.link(from, submitted.caseNumber(), LinkKind.FOLLOWED_UP_BY);
    return submitted.caseNumber();
  }
}
