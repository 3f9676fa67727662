package callout.backoffice;

import callout.workflow.web.CaseRow;
import callout.workflow.web.TaskRow;
import java.util.List;

/** The first page after signing in. */
record HomePage(
    String firstName,
    String today,
    boolean mayEnterRequest,
    boolean mayPlan,
    List<Count> counts,
    List<TaskRow> tasks,
    List<CaseRow> recent) {

  /** A number that leads to what it counts. */
  record Count(String key, long value, String href) {}
}
