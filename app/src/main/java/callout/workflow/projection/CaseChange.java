package callout.workflow.projection;

import callout.workflow.Milestone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one transaction changes in the projection of one case. */
final class CaseChange {

  final List<Milestone> milestones = new ArrayList<>();

  /** What was said, by the activity instance at which it was said. */
  final Map<String, String> notes = new HashMap<>();

  /** By the task's id, what is waited for from now on, or for somebody else than before. */
  final Map<String, Wait> waits = new LinkedHashMap<>();

  /** Ids of the tasks that are over, whether done or not. */
  final Set<String> over = new LinkedHashSet<>();

  final List<String> phases = new ArrayList<>();
  @Nullable String outcome;

  /** Whether a task has begun or is over. */
  boolean movedOn;

  /**
   * @param whom {@code customer}, roles with commas, or a member of staff; null for nobody
   */
  record Wait(@Nullable String whom, String task) {}

  /** A case that enters a phase is open, also one that was closed before. */
  boolean goesOn() {
    return !phases.isEmpty() && outcome == null;
  }

  void enter(String phase) {
    if (!phase.equals(phase())) {
      phases.add(phase);
    }
  }

  /** Where it stands after all; null if it entered none. */
  @Nullable String phase() {
    return phases.isEmpty() ? null : phases.get(phases.size() - 1);
  }

  void begun(String id, Wait wait) {
    movedOn = true;
    waits.put(id, wait);
  }

  /** The same task waits for somebody else. */
  void givenTo(String id, Wait wait) {
    if (!over.contains(id)) {
      waits.put(id, wait);
    }
  }

  void over(String id) {
    movedOn = true;
    waits.remove(id);
    over.add(id);
  }

  /** A task that was given to somebody else leaves the case where it is. */
  boolean standsStill() {
    return milestones.isEmpty() && phases.isEmpty() && outcome == null && !movedOn;
  }

  boolean waitsChanged() {
    return !waits.isEmpty() || !over.isEmpty();
  }
}
