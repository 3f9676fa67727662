package callout.workflow;

import java.util.Set;

/** Tells in which areas a member of staff works. One bean of it is asked at each login. */
@FunctionalInterface
public interface StaffAreas {

  /**
   * @return area codes; empty means all
   */
  Set<String> of(String username);
}
