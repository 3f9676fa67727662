package callout.workflow.projection;

import callout.workflow.Milestone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one transaction changes in the projection of one case. */
final class CaseChange {

  final List<Milestone> milestones = new ArrayList<>();
  @Nullable String phase;
  boolean waitChanged;
  @Nullable String waitsFor;
  @Nullable String waitsForTask;
  @Nullable String outcome;

  void waitFor(@Nullable String whom, @Nullable String task) {
    waitChanged = true;
    waitsFor = whom;
    waitsForTask = task;
  }
}
