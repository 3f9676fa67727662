package callout.workflow.projection;

import callout.workflow.Milestone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one transaction changes in the projection of one case. */
final class CaseChange {

  final List<Milestone> milestones = new ArrayList<>();
  final List<String> phases = new ArrayList<>();
  boolean waitChanged;
  @Nullable String waitsFor;
  @Nullable String waitsForTask;
  @Nullable String outcome;

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

  void waitFor(@Nullable String whom, @Nullable String task) {
    waitChanged = true;
    waitsFor = whom;
    waitsForTask = task;
  }
}
