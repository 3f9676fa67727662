package callout.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import callout.shared.CaseNumber;
import callout.workflow.CaseState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StationTest {

  @Test
  void marksWhereAnOpenCaseStands() {
    assertThat(Station.lineOf(state("approval", null)))
        .extracting(Station::state)
        .containsExactly("passed", "passed", "here", "", "", "", "", "");
  }

  @Test
  void leavesOutWhatARejectedCaseNeverSaw() {
    assertThat(Station.lineOf(state("closed", "rejectedAtReview")))
        .extracting(Station::state)
        .containsExactly("passed", "passed", "", "", "", "", "", "here ended-bad");
  }

  @Test
  void standsInReviewWhileTheCustomerIsAsked() {
    assertThat(Station.lineOf(state("question", null)))
        .extracting(Station::state)
        .containsExactly("passed", "here", "", "", "", "", "", "");
  }

  @Test
  void endsWellOnlyWhenTheWorkIsDone() {
    assertThat(Station.lineOf(state("closed", "closedAsSpecified")))
        .last()
        .extracting(Station::state)
        .isEqualTo("here ended-good");
    assertThat(Station.lineOf(state("closed", "closedAsConfirmed")))
        .last()
        .extracting(Station::state)
        .isEqualTo("here ended-good");
    assertThat(Station.lineOf(state("closed", "notCarriedOut")))
        .last()
        .extracting(Station::state)
        .isEqualTo("here ended-bad");
  }

  private static CaseState state(String phase, @Nullable String outcome) {
    Instant then = Instant.parse("2026-11-23T09:00:00Z");
    return new CaseState(
        CaseNumber.of("C-000001"),
        "K-1",
        "Palms",
        null,
        "Repair",
        phase,
        null,
        null,
        then,
        then,
        outcome == null ? null : then,
        outcome);
  }
}
