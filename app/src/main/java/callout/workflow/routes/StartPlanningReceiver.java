package callout.workflow.routes;

import callout.customers.Area;
import callout.customers.Customers;
import callout.planning.PlanningRuns;
import callout.planning.RunRequest;
import callout.shared.InvalidInput;
import callout.shared.RunId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.StartFormReceiver;
import callout.workflow.guard.ModelBean;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** Takes what a dispatcher wants planned. */
@ModelBean
class StartPlanningReceiver extends StartFormReceiver {

  private static final int USUAL_SECONDS = 20;

  private final PlanningRuns runs;
  private final Customers customers;

  StartPlanningReceiver(PlanningRuns runs, Customers customers) {
    this.runs = runs;
    this.customers = customers;
  }

  @Override
  protected void receive(DelegateExecution execution, FormValues values) {
    RunId run =
        runs.open(
            new RunRequest(
                knownArea(values.text("areaCode")),
                day(values.required("firstDay")),
                Optional.ofNullable(values.whole("days")).orElse(1),
                Optional.ofNullable(values.whole("solveSeconds")).orElse(USUAL_SECONDS)));
    execution.setProcessBusinessKey(run.toString());
  }

  private @Nullable String knownArea(@Nullable String code) {
    List<String> known = customers.areas().stream().map(Area::code).toList();
    if (code != null && !known.contains(code)) {
      throw InvalidInput.at(
          "areaCode",
          "unknown",
          "There is no area '%s'; use one of %s, or leave it empty for all."
              .formatted(code, String.join(", ", known)));
    }
    return code;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw InvalidInput.at("firstDay", "no-day", "Write the day like 2026-03-01.");
    }
  }
}
