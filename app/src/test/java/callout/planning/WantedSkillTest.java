package callout.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WantedSkillTest {

  @Test
  void isReadAsItWasWritten() {
    assertThat(new WantedSkill("electrical", 1)).hasToString("electrical");
    assertThat(new WantedSkill("electrical", 3)).hasToString("electrical:3");
    assertThat(WantedSkill.of("electrical")).isEqualTo(new WantedSkill("electrical", 1));
    assertThat(WantedSkill.of("electrical:3")).isEqualTo(new WantedSkill("electrical", 3));
  }
}
