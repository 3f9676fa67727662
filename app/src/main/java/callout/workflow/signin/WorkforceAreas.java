package callout.workflow.signin;

import callout.workflow.StaffAreas;
import callout.workforce.Workforce;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The areas of the staff, as the workforce keeps them. */
@Component
class WorkforceAreas implements StaffAreas {

  private final Workforce workforce;

  WorkforceAreas(Workforce workforce) {
    this.workforce = workforce;
  }

  @Override
  public Set<String> of(String username) {
    return workforce.areasOf(username);
  }
}
