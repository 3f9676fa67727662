package callout.workflow.request;

import callout.intake.Channel;
import callout.intake.Intake;
import callout.intake.RequestInput;
import callout.intake.Submitted;
import callout.shared.FieldProblem;
import callout.shared.Ids;
import callout.shared.InvalidInput;
import callout.workflow.ProcessVariable;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.StartFormReceiver;
import callout.workflow.guard.ModelBean;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Takes a request that staff have entered with the start form. */
@ModelBean
class EnterRequestReceiver extends StartFormReceiver {

  /** Fields that the API names otherwise than the form. */
  private static final Map<String, String> FORM_FIELDS =
      Map.of(
          "preferredWindows[0].start", "windowStart",
          "preferredWindows[0].end", "windowEnd");

  private final Intake intake;

  EnterRequestReceiver(Intake intake) {
    this.intake = intake;
  }

  @Override
  protected void receive(DelegateExecution execution, FormValues values) {
    Submitted submitted = submit(values);
    ProcessVariable.CASE_NUMBER.set(execution, submitted.caseNumber().value());
    execution.setProcessBusinessKey(submitted.caseNumber().value());
  }

  private Submitted submit(FormValues values) {
    try {
      return intake.submit(input(values), Channel.STAFF);
    } catch (InvalidInput refused) {
      throw new InvalidInput(
          refused.problems().stream()
              .map(
                  p ->
                      new FieldProblem(
                          FORM_FIELDS.getOrDefault(p.field(), p.field()), p.code(), p.message()))
              .toList());
    }
  }

  private static RequestInput input(FormValues values) {
    boolean window = values.text("windowStart") != null || values.text("windowEnd") != null;
    return new RequestInput(
        "staff-" + Ids.next(), // nobody outside knows this request by another name
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
