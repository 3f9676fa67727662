package callout.journey;

import static org.assertj.core.api.Assertions.assertThat;

import callout.journey.RouteChecker.Call;
import callout.journey.RouteChecker.Place;
import callout.journey.RouteChecker.Span;
import callout.journey.RouteChecker.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The judge is judged: it passes a sound day and finds each kind of broken one. */
class RouteCheckerTest {

  /** A hundredth of a degree north is 1.112 km, at 60 km/h without detour 66.7 seconds. */
  private static final Place HOME = new Place(34.00, -118.00);

  private static final Place NEAR = new Place(34.09, -118.00);
  private static final Place FAR = new Place(34.18, -118.00);
  private static final Worker ANA =
      new Worker("ana", HOME, Set.of("plumbing"), List.of(new Span(at(8, 0), at(16, 0))));

  private final RouteChecker checker = new RouteChecker(60, 1.0);

  @Test
  void passesASoundDay() {
    assertThat(faults(near(at(8, 11)), far(at(9, 22)))).isEmpty();
  }

  @Test
  void findsSomebodyInTwoPlacesAtOnce() {
    assertThat(faults(near(at(9, 0)), far(at(9, 30)))).containsExactly("overlap: near and far");
  }

  @Test
  void findsAWayThatTakesLonger() {
    assertThat(faults(near(at(9, 0)), far(at(10, 9)))).containsExactly("travel: from near to far");
  }

  @Test
  void findsAStartBeforeTheWayFromHome() {
    assertThat(faults(near(at(8, 9)))).containsExactly("travel: from home to near");
  }

  @Test
  void findsAReturnAfterTheShift() {
    assertThat(faults(near(at(14, 51)))).containsExactly("home: after near too late");
  }

  @Test
  void findsWorkOutsideTheShift() {
    assertThat(faults(near(at(17, 0)))).containsExactly("shift: ana is off at near");
  }

  @Test
  void findsAMissedWindow() {
    Call late =
        new Call(
            "near",
            "ana",
            NEAR,
            at(11, 0),
            at(12, 0),
            HOUR,
            Set.of(),
            List.of(new Span(at(9, 0), at(11, 0))));
    assertThat(faults(late)).singleElement().asString().startsWith("window: near");
  }

  @Test
  void findsAMissingSkill() {
    Call electrical =
        new Call("near", "ana", NEAR, at(9, 0), at(10, 0), HOUR, Set.of("electrical"), List.of());
    assertThat(faults(electrical)).singleElement().asString().startsWith("skill: ana lacks");
  }

  @Test
  void findsAVisitPlannedTwice() {
    assertThat(faults(near(at(9, 0)), near(at(11, 0))))
        .containsExactly("twice: near is planned more than once");
  }

  @Test
  void findsWorkCutShort() {
    Call hasty = new Call("near", "ana", NEAR, at(9, 0), at(9, 59), HOUR, Set.of(), List.of());
    assertThat(faults(hasty)).singleElement().asString().startsWith("duration: near");
  }

  @Test
  void findsAnUnknownWorker() {
    Call nobodys = new Call("near", "bo", NEAR, at(9, 0), at(10, 0), HOUR, Set.of(), List.of());
    assertThat(faults(nobodys)).containsExactly("worker: there is no bo");
  }

  private static final Duration HOUR = Duration.ofHours(1);

  private List<String> faults(Call... calls) {
    return checker.faults(List.of(ANA), new ArrayList<>(List.of(calls)));
  }

  private static Call near(Instant start) {
    return call("near", NEAR, start);
  }

  private static Call far(Instant start) {
    return call("far", FAR, start);
  }

  private static Call call(String id, Place place, Instant start) {
    return new Call(id, "ana", place, start, start.plus(HOUR), HOUR, Set.of("plumbing"), List.of());
  }

  private static Instant at(int hour, int minute) {
    return Instant.parse("2026-11-23T%02d:%02d:00Z".formatted(hour, minute));
  }
}
