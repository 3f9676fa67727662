package callout.workflow.projection;

import callout.workflow.Milestone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one transaction changes in the projection of one case. */
final class CaseChange {

  final List<Milestone> milestones = new ArrayList<>();

  /** What was said, by the activity instance at which it was said. */
  final Map<String, String> notes = new HashMap<>();

  @Nullable String phase;
  boolean waitChanged;
  @Nullable String waitsFor;
  @Nullable String waitsForTask;
  @Nullable String outcome;

  /** A case that enters a phase is open, also one that was closed before. */
  boolean goesOn() {
    return phase != null && outcome == null;
  }

  void waitFor(@Nullable String whom, @Nullable String task) {
    waitChanged = true;
    waitsFor = whom;
    waitsForTask = task;
  }
}
