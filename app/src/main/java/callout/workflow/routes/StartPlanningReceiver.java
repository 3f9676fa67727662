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
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
  private final Clock clock;

  StartPlanningReceiver(PlanningRuns runs, Customers customers, Clock clock) {
    this.runs = runs;
    this.customers = customers;
    this.clock = clock;
  }

  @Override
  protected void receive(DelegateExecution execution, FormValues values) {
    RunId run =
        runs.open(
            new RunRequest(
                knownArea(values.text("areaCode")),
                inReach(day(values.required("firstDay"))),
                Optional.ofNullable(values.whole("days")).orElse(1),
                Optional.ofNullable(values.whole("solveSeconds")).orElse(USUAL_SECONDS),
                values.ticked("mayMove")));
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

  /** Not before today, as the last of the areas still writes it, and within a year. */
  private LocalDate inReach(LocalDate day) {
    LocalDate today =
        customers.areas().stream()
            .map(area -> LocalDate.ofInstant(clock.instant(), area.zone()))
            .min(LocalDate::compareTo)
            .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    if (day.isBefore(today)) {
      throw InvalidInput.at("firstDay", "past", "This day is over already.");
    }
    if (day.isAfter(today.plusYears(1))) {
      throw InvalidInput.at("firstDay", "too-far", "At most one year ahead.");
    }
    return day;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw InvalidInput.at("firstDay", "no-day", "Write the day like 2026-03-01.");
    }
  }
}
