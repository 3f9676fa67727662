package callout.workflow.routes;

import callout.customers.Area;
import callout.customers.Customers;
import callout.planning.PlanningRuns;
import callout.planning.RunRequest;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.InvalidInput;
import callout.shared.RunId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.StartFormReceiver;
import callout.workflow.guard.ModelBean;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** Takes what a dispatcher wants planned, and opens a run for each area. */
@ModelBean
class StartPlanningReceiver extends StartFormReceiver {

  private static final int USUAL_SECONDS = 20;

  /** The runs to be made, for the model to go through. */
  private static final String AREA_RUNS = "areaRuns";

  private final PlanningRuns runs;
  private final Visits visits;
  private final Customers customers;
  private final Clock clock;

  StartPlanningReceiver(PlanningRuns runs, Visits visits, Customers customers, Clock clock) {
    this.runs = runs;
    this.visits = visits;
    this.customers = customers;
    this.clock = clock;
  }

  @Override
  protected void receive(DelegateExecution execution, FormValues values) {
    LocalDate firstDay = inReach(day(values.required("firstDay")));
    int days = Optional.ofNullable(values.whole("days")).orElse(1);
    int seconds = Optional.ofNullable(values.whole("solveSeconds")).orElse(USUAL_SECONDS);
    boolean mayMove = values.ticked("mayMove");
    List<String> opened =
        areas(values.text("areaCode"), mayMove).stream()
            .map(area -> runs.open(new RunRequest(area, firstDay, days, seconds, mayMove)))
            .map(RunId::toString)
            .toList();
    execution.setVariable(
        AREA_RUNS,
        Variables.objectValue(new ArrayList<>(opened))
            .serializationDataFormat(Variables.SerializationDataFormats.JSON)
            .create());
    execution.setProcessBusinessKey(opened.size() == 1 ? opened.get(0) : firstDay.toString());
  }

  private List<String> areas(@Nullable String wanted, boolean mayMove) {
    if (wanted != null) {
      return List.of(knownArea(wanted));
    }
    Set<String> waiting =
        visits.waiting(null).stream().map(VisitDemand::areaCode).collect(Collectors.toSet());
    List<String> areas =
        customers.areas().stream()
            .map(Area::code)
            .filter(area -> mayMove || waiting.contains(area))
            .sorted()
            .toList();
    if (areas.isEmpty()) {
      throw InvalidInput.at(
          "areaCode", "nothing-waits", "No visit waits to be planned, in none of the areas.");
    }
    return areas;
  }

  private String knownArea(String code) {
    List<String> known = customers.areas().stream().map(Area::code).toList();
    if (!known.contains(code)) {
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
      throw InvalidInput.at("firstDay", "no-day", "Enter a day that there is, such as 2026-03-01.");
    }
  }
}
