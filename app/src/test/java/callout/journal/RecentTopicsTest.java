package callout.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTopicsTest {

  private static final Instant DRAWN = Instant.parse("2026-11-23T09:00:00Z");

  private final RecentTopics recent = new RecentTopics();

  @Test
  void tellsEachTopicOnceThatChangedSinceThePageWasDrawn() {
    recent.add(List.of("tasks"), DRAWN.minusMillis(1));
    recent.add(List.of("case:C-000001", "tasks"), DRAWN);
    recent.add(List.of("tasks"), DRAWN.plusMillis(200));
    assertThat(recent.since(DRAWN)).containsExactly("case:C-000001", "tasks");
  }

  @Test
  void forgetsWhatIsOlderThanAMinute() {
    recent.add(List.of("old"), DRAWN);
    recent.add(List.of("new"), DRAWN.plusSeconds(61));
    assertThat(recent.since(Instant.EPOCH)).containsExactly("new");
  }
}
