package callout.backoffice;

import callout.customers.Area;
import callout.customers.Customers;
import callout.planning.Board;
import callout.planning.PlannedStop;
import callout.planning.StopMove;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.VisitId;
import callout.web.StaffPrincipal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads what somebody wishes on the board, as far as they may see what it is about. */
@Component
class BoardWishes {

  private final Board board;
  private final Visits visits;
  private final Customers customers;

  BoardWishes(Board board, Visits visits, Customers customers) {
    this.board = board;
    this.visits = visits;
    this.customers = customers;
  }

  /**
   * @throws InvalidInput at {@code technician} or {@code startAt} if it is missing, or no time
   * @throws NotFound if the technician or the area is none of the reader's
   */
  StopMove move(VisitDemand visit, BoardWish wish) {
    Integer minutes = wish.minutes();
    return new StopMove(
        visit.visit(),
        technician(wish),
        startAt(visit.visit(), wish),
        minutes == null ? null : Duration.ofMinutes(minutes),
        wish.version());
  }

  private String technician(BoardWish wish) {
    String technician = wish.technician();
    if (technician == null) {
      throw InvalidInput.at("technician", "required", "Choose a technician.");
    }
    if (board
        .areaOf(technician)
        .filter(area -> !StaffPrincipal.current().worksIn(area))
        .isPresent()) {
      throw new NotFound("technician", technician);
    }
    return technician;
  }

  /** The board tells minutes only; a start that is the visit's own is meant to the second. */
  private Instant startAt(VisitId visit, BoardWish wish) {
    Instant start = startAt(wish);
    return visits
        .stop(visit)
        .map(PlannedStop::start)
        .filter(own -> own.truncatedTo(ChronoUnit.MINUTES).equals(start))
        .orElse(start);
  }

  private Instant startAt(BoardWish wish) {
    Area area =
        BoardView.inSight(customers).stream()
            .filter(a -> a.code().equals(wish.area()))
            .findFirst()
            .orElseThrow(() -> new NotFound("area", String.valueOf(wish.area())));
    try {
      return LocalDateTime.parse(Objects.requireNonNullElse(wish.startAt(), ""))
          .atZone(area.zone())
          .toInstant();
    } catch (DateTimeException noTime) {
      throw InvalidInput.at("startAt", "no-time", "Enter a day and a time.");
    }
  }
}
