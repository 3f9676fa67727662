package callout.planning;

import java.util.List;

/** What became of a proposal's new stops when it was published. */
public record Publication(List<PlannedStop> planned, List<SkippedStop> skipped) {}
