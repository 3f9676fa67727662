package callout;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the rooms. */
class RoomsTest {

  @Test
  void roomsUseOnlyRoomsAboveThem() {
    ApplicationModules.of(CalloutApplication.class).verify();
  }
}
