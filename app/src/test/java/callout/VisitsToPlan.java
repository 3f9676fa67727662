package callout;

import callout.intake.Intake;
import callout.planning.Board;
import callout.planning.BoardTechnician;
import callout.planning.VisitDemand;
import callout.planning.VisitNeeds;
import callout.planning.VisitWishes;
import callout.planning.Visits;
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
    VisitDemand possible = WaitingVisit.of(intake, visits, tasks);
    VisitDemand impossible = WaitingVisit.of(intake, visits, tasks);
    LocalDate day = FreeDay.of(board, possible, 90, 1).day();
    Set<String> all =
        board.of(impossible.areaCode(), day, 1, impossible.zone()).technicians().stream()
            .map(BoardTechnician::username)
            .collect(Collectors.toSet());
    wishes.change(impossible.visit(), VisitNeeds.NONE.withPeople(null, Set.of(), all));
    return new VisitsToPlan(possible, impossible, day);
  }
}
