package callout.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FixTest {

  private static final Instant SHOWN = Instant.parse("2026-11-23T15:33:37Z");

  @Test
  void isTheSameAFewMinutesLater() {
    String id = fix(Fix.Kind.WAIVE_SKILL, "bo", SHOWN, 0).id();
    assertThat(fix(Fix.Kind.WAIVE_SKILL, "bo", SHOWN, 0).isStill(id)).isTrue();
    assertThat(fix(Fix.Kind.WAIVE_SKILL, "bo", later(8), 0).isStill(id)).isTrue();
    assertThat(fix(Fix.Kind.WAIVE_SKILL, "bo", later(16), 0).isStill(id)).isFalse();
    assertThat(fix(Fix.Kind.WAIVE_SKILL, "bo", later(-5), 0).isStill(id)).isFalse();
    assertThat(fix(Fix.Kind.ANOTHER_DAY, "bo", SHOWN, 0).isStill(id)).isFalse();
    assertThat(fix(Fix.Kind.WAIVE_SKILL, "ana", SHOWN, 0).isStill(id)).isFalse();
  }

  @Test
  void mayTakeMoreOvertimeButNoWiderWindow() {
    String overtime = fix(Fix.Kind.OVERTIME, "bo", SHOWN, 5).id();
    assertThat(fix(Fix.Kind.OVERTIME, "bo", later(3), 10).isStill(overtime)).isTrue();
    String wider = fix(Fix.Kind.WIDEN_WINDOW, "bo", SHOWN, 15).id();
    assertThat(fix(Fix.Kind.WIDEN_WINDOW, "bo", later(3), 30).isStill(wider)).isFalse();
  }

  @Test
  void isNothingThatSomebodyMadeUp() {
    Fix fix = fix(Fix.Kind.OVERTIME, "bo", SHOWN, 5);
    assertThat(fix.isStill("")).isFalse();
    assertThat(fix.isStill("OVERTIME/bo/soon/5/-")).isFalse();
    assertThat(fix.isStill(fix.id() + "/more")).isFalse();
  }

  private static Instant later(int minutes) {
    return SHOWN.plus(Duration.ofMinutes(minutes));
  }

  private static Fix fix(Fix.Kind kind, String technician, Instant start, int minutes) {
    return new Fix(kind, technician, technician, start, 0, minutes, null, null, null, null);
  }
}
