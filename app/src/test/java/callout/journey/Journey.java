package callout.journey;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Takes each case through the public doors to the end its plan says. */
final class Journey {

  private final List<Traveller> travellers;
  private final OpenTasks tasks;
  private final People people;
  private final OfficeWork office;
  private final Dispatching dispatching;
  private final FieldTrip field;
  private final Function<Traveller, String> reportOf;

  /**
   * @param reportOf id of the visit report's document
   */
  Journey(
      List<Traveller> travellers,
      OpenTasks tasks,
      People people,
      OfficeWork office,
      Dispatching dispatching,
      FieldTrip field,
      Function<Traveller, String> reportOf) {
    this.travellers = travellers;
    this.tasks = tasks;
    this.people = people;
    this.office = office;
    this.dispatching = dispatching;
    this.field = field;
    this.reportOf = reportOf;
  }

  void travel(LocalDate firstDay) {
    List<Traveller> planned = those(t -> t.course().isPlanned());
    List<Traveller> partly = those(t -> t.course() == Course.PARTLY_DONE);
    try (var crowd = new Crowd()) {
      crowd.each(travellers, office::decide);
      plan(planned, firstDay);
      crowd.each(
          planned,
          traveller -> {
            field.first(traveller);
            if (traveller.course().isReported() && !partly.contains(traveller)) {
              report(traveller);
            }
          });
      plan(partly, firstDay);
      crowd.each(
          partly,
          traveller -> {
            field.second(traveller);
            report(traveller);
          });
    }
  }

  List<Traveller> those(Predicate<Traveller> chosen) {
    return travellers.stream().filter(chosen).toList();
  }

  /** A run for each area, more as long as they help, and by hand what no run finds a place for. */
  private void plan(List<Traveller> visited, LocalDate firstDay) {
    visited.forEach(t -> tasks.reached(t.caseNumber(), "Task_AssignVisit"));
    visited.stream()
        .filter(t -> t.course() == Course.ASSIGNED_BY_HAND)
        .forEach(t -> dispatching.assignByHand(t.caseNumber()));
    List<LocalDate> weekdays = Plan.weekdays(firstDay);
    LocalDate lastDay = weekdays.get(weekdays.size() - 1);
    int days = (int) ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
    dispatching.plan("north", firstDay, days);
    dispatching.plan("south", firstDay, days);
    List<Traveller> waiting = waiting(visited);
    for (int before = Integer.MAX_VALUE; !waiting.isEmpty() && waiting.size() < before; ) {
      before = waiting.size();
      dispatching.plan("", firstDay, days);
      waiting = waiting(visited);
    }
    waiting.forEach(t -> dispatching.assignByHand(t.caseNumber()));
  }

  private List<Traveller> waiting(List<Traveller> visited) {
    return visited.stream()
        .filter(t -> tasks.find(t.caseNumber(), "Task_AssignVisit").isPresent())
        .toList();
  }

  /** The supervisor approves the report; the customer sees it if the work was done. */
  private void report(Traveller traveller) {
    people.supervisor(traveller, "Task_ApproveReport", Map.of("reportDecision", "approve"));
    people.agent(
        traveller,
        "Task_ReleaseReport",
        traveller.course().isDone()
            ? Map.of(
                "releaseDecision",
                "release",
                "releaseTitle",
                "What we did",
                "releaseItems",
                "[\"%s\"]".formatted(reportOf.apply(traveller)))
            : Map.of("releaseDecision", "keepInternal"));
  }
}
