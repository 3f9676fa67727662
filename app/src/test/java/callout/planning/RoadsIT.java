package callout.planning;

import static callout.planning.routing.Days.MONDAY;
import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import callout.planning.roads.Town;
import callout.shared.InvalidInput;
import callout.shared.RunId;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Planning on the roads of an invented town, one of whose sites lies on an island. */
@SpringBootTest(
    classes = PlanningRoom.class,
    properties = {
      "callout.planning.stop-when-unimproved-for=300ms",
      "callout.travel.min-network-size=0"
    })
class RoadsIT {

  @TempDir static Path data;

  @Autowired private Visits visits;
  @Autowired private PlanningRuns runs;
  @Autowired private PlanningSteps steps;
  @Autowired private PlanningRoom.Town town;

  private VisitDemand onTheIsland;

  @DynamicPropertySource
  static void roads(DynamicPropertyRegistry registry) {
    registry.add("callout.travel.osm-file", () -> Town.file().toString());
    registry.add("callout.data-directory", () -> data.toString());
  }

  @BeforeEach
  void startAfresh() {
    town.startAfresh();
    onTheIsland = steps.request(visit("island", place(1.5, 6), 30, Set.of("plumbing"), List.of()));
  }

  @Test
  void leavesOutAVisitThatNoRoadLeadsTo() {
    VisitDemand inTown =
        steps.request(visit("town", place(1, 2), 30, Set.of("plumbing"), List.of()));
    RunId run = steps.solved(new RunRequest("west", MONDAY, 1, 2));

    Proposal proposal = runs.proposal(run);
    assertThat(proposal.state()).isEqualTo(RunState.SOLVED);
    assertThat(steps.proposed(run, inTown).travelSeconds()).isPositive();
    assertThat(proposal.leftOut()).extracting(LeftOut::visit).containsExactly(onTheIsland.visit());
    assertThat(proposal.leftOut().get(0).reasons())
        .extracting(Reason::technician, Reason::code)
        .containsExactly(tuple("ana", "noRoad"), tuple("bo", "skillMissing"));
    assertThat(proposal.totals().travelSeconds()).isBetween(1L, 3600L);
  }

  @Test
  void offersNobodyForItAndRefusesWhoIsChosenByHand() {
    assertThat(visits.technicianOptions(onTheIsland.visit()))
        .extracting(TechnicianOption::earliestStart)
        .containsOnlyNulls();
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> visits.assignByHand(onTheIsland.visit(), "ana", at(10, 0)))
        .satisfies(
            refused ->
                assertThat(refused.problems())
                    .extracting("field", "code")
                    .containsExactly(tuple("technician", "no-road")));
  }
}
