package callout.workflow;

import callout.cases.Viewer;
import callout.shared.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody.
 *
 * @param key the element's id in its model, such as {@code Task_ReviewRequest}
 * @param nameDe German name, from the model
 * @param caseNumber null for tasks of no case
 * @param assignee who has taken it; null while nobody has
 * @param groups the roles it is offered to, in their usual order; none if it was given to one
 *     person
 * @param withheldFrom usernames of those who must not do it, whatever their role
 * @param businessKey of the process the task is part of
 */
public record TaskView(
    String id,
    String key,
    String name,
    String nameDe,
    String processKey,
    String businessKey,
    @Nullable String caseNumber,
    @Nullable String title,
    @Nullable String customerName,
    @Nullable String assignee,
    List<String> groups,
    Set<String> withheldFrom,
    Instant createdAt) {

  /** The type of a task's link to somebody who must not do it, whatever their role. */
  public static final String WITHHELD = "withheld";

  /** Whether the viewer has taken it, or may take it. */
  public boolean isFor(Viewer viewer) {
    return assignee == null
        ? viewer.roles().stream().map(Role::code).anyMatch(groups::contains)
            && !withheldFrom.contains(viewer.username())
        : assignee.equals(viewer.username());
  }
}
