package callout.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import callout.planning.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearestReasonsTest {

  @Test
  void beginsWithThoseWhoLackOnlyTime() {
    assertThat(
            NearestReasons.of(
                List.of(
                    reason("ana", "skillMissing"),
                    reason("bo", "notOnShift"),
                    reason("cy", "notWanted"),
                    reason("di", "noRoom"),
                    reason("ed", "partsMissing"),
                    reason("flo", "outsideWindow"),
                    reason("gus", "noRoad"))))
        .extracting(Reason::technician)
        .containsExactly("di", "flo", "bo", "gus", "ed", "ana", "cy");
  }

  private static Reason reason(String technician, String code) {
    return new Reason(technician, technician, code, List.of());
  }
}
