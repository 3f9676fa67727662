package callout.planning;

import static callout.planning.routing.Days.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import callout.planning.routing.Days;
import callout.shared.GeoPoint;
import callout.shared.RunId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What becomes of a run whose travel times can't be worked out. */
@SpringBootTest(
    classes = {PlanningRoom.class, TravelFaultIT.Roads.class},
    properties = "callout.planning.stop-when-unimproved-for=300ms")
class TravelFaultIT {

  @Autowired private PlanningRuns runs;
  @Autowired private PlanningSteps steps;
  @Autowired private PlanningRoom.Town town;
  @Autowired private Heard heard;
  @Autowired private AtomicBoolean unknown;

  @BeforeEach
  void startAfresh() {
    town.startAfresh();
  }

  @Test
  void endsWithAReasonAndCanBeTriedAgain() {
    steps.request("repair", Set.of("plumbing"));
    unknown.set(true);
    RunId run = steps.solved(new RunRequest("west", MONDAY, 1, 5));
    assertThat(runs.proposal(run).state()).isEqualTo(RunState.FAILED);
    assertThat(runs.proposal(run).message())
        .isEqualTo(
            "There are no routes without travel times: The roads are gone. Try again, or look into the log.");

    unknown.set(false);
    runs.solveAgain(run, 5);
    runs.submit(run);
    await().until(() -> heard.of(RoutesSolved.class).size() == 2);
    assertThat(runs.proposal(run).totals().placed()).isEqualTo(1);
  }

  /** Named above; annotated as a configuration it would be found by every test of planning. */
  static class Roads {

    @Bean
    AtomicBoolean unknown() {
      return new AtomicBoolean();
    }

    @Bean
    @Primary
    TravelTimes faultyTimes(AtomicBoolean unknown) {
      TravelTimes estimate = Days.travelTimes();
      return new TravelTimes() {
        @Override
        public Travel between(GeoPoint from, GeoPoint to) {
          return estimate.between(from, to);
        }

        @Override
        public TravelMatrix matrix(List<GeoPoint> places) {
          if (unknown.get()) {
            throw new TravelUnknown("The roads are gone.", new IllegalStateException("test"));
          }
          return estimate.matrix(places);
        }
      };
    }
  }
}
