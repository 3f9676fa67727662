package callout.planning;

import static callout.planning.routing.Days.MONDAY;
import static callout.planning.routing.Days.ZONE;
import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.fixed;
import static callout.planning.routing.Days.member;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.visit;
import static callout.planning.routing.Days.window;
import static org.assertj.core.api.Assertions.assertThat;

import callout.planning.routing.CrewMember;
import callout.planning.routing.Days;
import callout.planning.routing.FixedStop;
import callout.planning.routing.WorkBreak;
import callout.planning.routing.WorkShift;
import callout.shared.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TechnicianDayTest {

  private static final CrewMember ANA = member("ana", place(0, 0), "lifts");
  private static final VisitDemand LIFT =
      visit("lift", place(4, 0), 60, Set.of("lifts"), List.of());

  @Test
  void namesAnEarliestStartThatLeavesRoomForTheBreak() {
    FixedStop morning = fixed(ANA, "morning", place(0, 4), at(8, 30), 225); // until 12:15
    TechnicianDay day = day(at(6, 0), morning);
    Instant named = earliestNamed(day, at(12, 15));
    assertThat(day.broken(LIFT, named)).isEmpty();
    assertThat(day.broken(LIFT, named.minusSeconds(60)))
        .map(BrokenRule::code)
        .hasValueSatisfying(code -> assertThat(code).isIn("tooEarly", "breakLost"));
  }

  @Test
  void canBeThereAfterTheWayFromHomeAndUntilTheWayBack() {
    StartSpan possible = day(at(6, 0)).possible(LIFT);
    Duration way = Duration.between(at(8, 0), possible.earliest());
    assertThat(way).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(15));
    assertThat(possible.latest()).isEqualTo(at(15, 0).minus(way));
  }

  @Test
  void canBeThereOnlyFromNowOnAndAfterWhatHasBegun() {
    assertThat(day(at(10, 3)).possible(LIFT).earliest())
        .isEqualTo(day(at(6, 0)).possible(LIFT).earliest().plus(Duration.ofMinutes(123)));
    FixedStop there = fixed(ANA, "going on", place(4, 0), at(9, 0), 120);
    assertThat(day(at(10, 3), there).possible(LIFT).earliest()).isEqualTo(at(11, 0));
    FixedStop later = fixed(ANA, "to come", place(4, 0), at(13, 0), 60);
    assertThat(day(at(10, 3), later).possible(LIFT)).isEqualTo(day(at(10, 3)).possible(LIFT));
  }

  /** As the dispatcher reads it. */
  private static Instant earliestNamed(TechnicianDay day, Instant tooEarly) {
    BrokenRule broken = day.broken(LIFT, tooEarly).orElseThrow();
    assertThat(broken.code()).isEqualTo("tooEarly");
    return LocalDateTime.parse(broken.values().get(1).replace(' ', 'T')).atZone(ZONE).toInstant();
  }

  /** From 8 to 16, with half an hour's break that begins from 11:30 to 13:00. */
  private static TechnicianDay day(Instant now, FixedStop... stops) {
    TimeWindow hours = window(8, 16);
    WorkBreak pause = new WorkBreak(Duration.ofMinutes(30), new TimeWindow(at(11, 30), at(13, 0)));
    Instant notBefore = now.isAfter(hours.start()) ? now : hours.start();
    WorkShift shift = new WorkShift("ana", MONDAY, hours, notBefore, pause, Duration.ZERO);
    return new TechnicianDay(ANA, shift, List.of(stops), new WholeMinutes(Days.travelTimes()));
  }
}
