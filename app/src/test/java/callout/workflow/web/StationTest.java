package callout.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import callout.shared.CaseNumber;
import callout.workflow.CaseState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StationTest {

  private static final String[] ALL = {
    "intake", "review", "approval", "planning", "travel", "work", "report"
  };

  @Test
  void marksWhereAnOpenCaseStands() {
    assertThat(line("approval", null, "intake", "review", "approval"))
        .containsExactly("passed", "passed", "here", "", "", "", "", "");
  }

  @Test
  void standsInReviewWhileTheCustomerIsAsked() {
    assertThat(line("question", null, "intake", "review", "question"))
        .containsExactly("passed", "here", "", "", "", "", "", "");
  }

  @Test
  void showsNoReviewOfAnOrderOfTheOffice() {
    assertThat(line("planning", null, "intake", "approval", "preparation", "approval", "planning"))
        .containsExactly("passed", "", "passed", "here", "", "", "", "");
  }

  @Test
  void takesBackWhatComesAgain() {
    assertThat(
            line("planning", null, "intake", "approval", "planning", "travel", "work", "planning"))
        .containsExactly("passed", "", "passed", "here", "", "", "", "");
  }

  @Test
  void leavesOutWhatARejectedCaseNeverSaw() {
    assertThat(line("closed", "rejectedAtReview", "intake", "review"))
        .containsExactly("passed", "passed", "", "", "", "", "", "here ended-bad");
    assertThat(line("closed", "rejectedAtApproval", "intake", "approval"))
        .containsExactly("passed", "", "passed", "", "", "", "", "here ended-bad");
  }

  @Test
  void doesNotPassWhatACaseWasCutShortIn() {
    assertThat(line("closed", "withdrawn", "intake", "approval", "preparation"))
        .containsExactly("passed", "", "", "", "", "", "", "here ended-bad");
    assertThat(line("closed", "cancelled", "intake", "review", "approval", "planning", "travel"))
        .containsExactly("passed", "passed", "passed", "passed", "", "", "", "here ended-bad");
  }

  @Test
  void passesNoReportIfNobodyWasOnSite() {
    assertThat(line("closed", "notCarriedOut", "intake", "approval", "planning", "report"))
        .containsExactly("passed", "", "passed", "", "", "", "", "here ended-bad");
    assertThat(line("closed", "notCarriedOut", ALL))
        .startsWith("passed", "passed", "passed", "passed", "passed", "passed", "passed");
  }

  @Test
  void endsWellOnlyWhenTheWorkIsDone() {
    assertThat(line("closed", "closedAsSpecified", ALL)).endsWith("passed", "here ended-good");
    assertThat(line("closed", "closedAsConfirmed", ALL)).endsWith("passed", "here ended-good");
    assertThat(line("closed", "notCarriedOut", ALL)).endsWith("passed", "here ended-bad");
  }

  private static List<String> line(String phase, @Nullable String outcome, String... phases) {
    return Station.lineOf(state(phase, outcome, phases)).stream().map(Station::state).toList();
  }

  private static CaseState state(String phase, @Nullable String outcome, String... phases) {
    Instant then = Instant.parse("2026-11-23T09:00:00Z");
    return new CaseState(
        CaseNumber.of("C-000001"),
        "K-1",
        "Palms",
        null,
        "Repair",
        phase,
        List.of(phases),
        null,
        null,
        then,
        then,
        outcome == null ? null : then,
        outcome);
  }
}
