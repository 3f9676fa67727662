package callout.planning;

import static callout.planning.routing.Days.at;
import static org.assertj.core.api.Assertions.assertThat;

import callout.planning.routing.WorkBreak;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Half an hour's break that begins from 11 to 13; ways of ten minutes, an hour's work. */
class DayAheadTest {

  private static final Duration WAY = Duration.ofMinutes(10);
  private static final Duration WORK = Duration.ofHours(1);
  private static final WorkBreak LUNCH =
      new WorkBreak(Duration.ofMinutes(30), new TimeWindow(at(11, 0), at(13, 0)));

  private final DayAhead.Next eleven = planned(at(11, 0));
  private final DayAhead.Next twelve = planned(at(12, 0));
  private final DayAhead.Next two = planned(at(14, 0));

  @Test
  void beginsAsPlannedOrAsSoonAsSomebodyIsThere() {
    assertThat(starts(new DayAhead(List.of(eleven, two), null), at(10, 0)))
        .containsExactly(at(11, 0), at(14, 0));
    assertThat(starts(new DayAhead(List.of(eleven, twelve), null), at(11, 15)))
        .containsExactly(at(11, 25), at(12, 35));
  }

  @Test
  void takesTheBreakWhereItDelaysNothing() {
    assertThat(starts(new DayAhead(List.of(eleven, two), LUNCH), at(10, 30)))
        .as("between 12 and 14")
        .containsExactly(at(11, 0), at(14, 0));
  }

  @Test
  void delaysWhatCannotBeReachedWithTheBreakBeforeItsTimeIsOver() {
    assertThat(starts(new DayAhead(List.of(twelve, two), LUNCH), at(12, 15)))
        .as("work until 13:25 would be too late for it")
        .containsExactly(at(12, 55), at(14, 5));
    assertThat(starts(new DayAhead(List.of(two), LUNCH), at(13, 30)))
        .as("late is better than never")
        .containsExactly(at(14, 10));
  }

  @Test
  void namesTheFirstSecondThatIsTooLateForAPromise() {
    DayAhead without = new DayAhead(List.of(twelve, two), null);
    assertThat(without.tooLateFrom(at(11, 0))).as("promised until 12:30").contains(at(12, 20));
    assertThat(new DayAhead(List.of(twelve, two), LUNCH).tooLateFrom(at(11, 0)))
        .as("the break has room behind the first as long as that begins by 12")
        .contains(at(11, 50).plusSeconds(1));
    assertThat(new DayAhead(List.of(), LUNCH).tooLateFrom(at(11, 0))).isEmpty();
  }

  private static List<Instant> starts(DayAhead day, Instant free) {
    return day.from(free).stream().map(DayAhead.Expected::start).toList();
  }

  /** Promised half an hour before it until half an hour after it. */
  private static DayAhead.Next planned(Instant start) {
    var half = Duration.ofMinutes(30);
    var promised = new TimeWindow(start.minus(half), start.plus(half));
    var stop =
        new PlannedStop(
            VisitId.next(), "ana", start, start.plus(WORK), promised, (int) WAY.toSeconds());
    return new DayAhead.Next(stop, WAY, WORK);
  }
}
