package callout.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTest {

  @Test
  void returnsToThePageTheTaskWasOpenedFrom() {
    assertThat(WayBack.of("/cases/C-000123"))
        .isEqualTo(new WayBack("/cases/C-000123", "task.back.case"));
    assertThat(WayBack.of("/my-day").href()).isEqualTo("/my-day");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "//example.org", "https://example.org", "/my-day\n", "javascript:x"})
  void returnsToTheTasksFromAnywhereElse(String from) {
    assertThat(WayBack.of(from)).isEqualTo(new WayBack("/tasks", "task.back.tasks"));
  }
}
