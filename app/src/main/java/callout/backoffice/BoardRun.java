package callout.backoffice;

import callout.workflow.web.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The planning run that the board shows: under way, or to be judged.
 *
 * @param progress null unless its search is under way
 * @param taskId the task by which the reader may judge it; null if not
 * @param changed what of the plan has changed, if that kept it from being published
 * @param beside other runs for some of these days
 * @param comparison null unless it is to be judged
 * @param ghosts the proposed places as JSON, for the timeline
 */
record BoardRun(
    String id,
    String days,
    String area,
    Standing standing,
    boolean solving,
    @Nullable ProgressView progress,
    @Nullable String failure,
    @Nullable String taskId,
    boolean beingPublished,
    @Nullable String changed,
    List<RunsBeside.Other> beside,
    @Nullable ComparisonView comparison,
    boolean mayPlan,
    String ghosts) {}
