package callout;

import callout.intake.Channel;
import callout.intake.Intake;
import callout.planning.Board;
import callout.planning.BoardPlan;
import callout.planning.BoardTechnician;
import callout.planning.VisitDemand;
import callout.planning.VisitNeeds;
import callout.planning.VisitWishes;
import callout.planning.Visits;
import callout.shared.VisitId;
import callout.workflow.StaffTasks;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two visits that wait: one that anybody able may make, and one that nobody may make, for which a
 * run searches as long as it is allowed to.
 *
 * @param day on which nobody of their area has a stop, and somebody able is on shift
 */
public record VisitsToPlan(VisitDemand possible, VisitDemand impossible, LocalDate day) {

  public static VisitsToPlan of(
      Intake intake, Visits visits, VisitWishes wishes, Board board, StaffTasks tasks) {
    VisitDemand possible = waiting(intake, visits, tasks);
    VisitDemand impossible = waiting(intake, visits, tasks);
    LocalDate first = LocalDate.now(possible.zone()).plusDays(90);
    LocalDate day =
        first
            .datesUntil(first.plusDays(60))
            .filter(
                date ->
                    canBePlanned(board.of(possible.areaCode(), date, 1, possible.zone()), possible))
            .findFirst()
            .orElseThrow();
    Set<String> all =
        board.of(impossible.areaCode(), day, 1, impossible.zone()).technicians().stream()
            .map(BoardTechnician::username)
            .collect(Collectors.toSet());
    wishes.change(impossible.visit(), VisitNeeds.NONE.withPeople(null, Set.of(), all));
    return new VisitsToPlan(possible, impossible, day);
  }

  private static VisitDemand waiting(Intake intake, Visits visits, StaffTasks tasks) {
    String number =
        intake.submit(SampleRequest.of("maintenance"), Channel.API).caseNumber().value();
    Staff staff = new Staff(tasks);
    staff.approve(number);
    String visit = staff.task(number, "Task_AssignVisit").businessKey();
    return visits.find(VisitId.of(visit)).orElseThrow();
  }

  private static boolean canBePlanned(BoardPlan plan, VisitDemand visit) {
    return plan.stops().isEmpty()
        && plan.technicians().stream()
            .anyMatch(one -> !one.shifts().isEmpty() && one.skills().containsAll(visit.skills()));
  }
}
