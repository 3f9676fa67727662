package callout.workflow.request;

import callout.intake.Channel;
import callout.intake.Intake;
import callout.intake.RequestInput;
import callout.intake.Submitted;
import callout.shared.InvalidInput;
import callout.workflow.forms.FormValues;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands a filled-in request form to intake, and intake's refusals back to the form's fields. */
final class FilledInRequest {

  /** Fields that the API names otherwise than the form. */
  private static final Map<String, String> FORM_FIELDS =
      Map.of(
          "preferredWindows[0].start", "windowStart",
          "preferredWindows[0].end", "windowEnd");

  private FilledInRequest() {}

  static Submitted submit(
      Intake intake,
      FormValues values,
      String externalId,
      Channel channel,
      @Nullable String slotHold) {
    try {
      return intake.submit(input(values, externalId).withSlot(slotHold), channel);
    } catch (InvalidInput refused) {
      throw refused.inNamesOf(FORM_FIELDS);
    }
  }

  private static RequestInput input(FormValues values, String externalId) {
    boolean window = values.text("windowStart") != null || values.text("windowEnd") != null;
    return new RequestInput(
        externalId,
        values.text("serviceType"),
        values.text("description"),
        values.text("priority"),
        values.text("customerNumber"),
        values.text("locationNumber"),
        values.text("address"),
        values.decimal("latitude"),
        values.decimal("longitude"),
        values.text("contactName"),
        values.text("contactPhone"),
        values.text("contactEmail"),
        window
            ? List.of(
                new RequestInput.WindowInput(values.text("windowStart"), values.text("windowEnd")))
            : List.of(),
        null);
  }
}
