package callout.workflow.order;

import static callout.workflow.order.OrderVariables.VISIT_ID;
import static callout.workflow.order.OrderVariables.VISIT_IDS;

import callout.shared.OrderId;
import callout.shared.VisitId;
import callout.workflow.guard.ModelBean;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/**
 * Asks planning for the visit of one of several people: all of them begin with the first one's. Its
 * id stays with this one of several that go on side by side.
 */
@ModelBean
class RequestVisitTogetherDelegate implements JavaDelegate {

  /** As planning keeps it: one more person is needed. */
  private static final String ONE_MORE_PERSON = "";

  private final VisitRequests visits;

  RequestVisitTogetherDelegate(VisitRequests visits) {
    this.visits = visits;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OrderId order = OrderId.of(execution.getProcessBusinessKey());
    boolean first = execution.getVariable("loopCounter").equals(0); // of the several in the model
    VisitId visit = first ? first(execution, order) : further(execution, order);
    execution.setVariableLocal(VISIT_ID.name(), visit.toString());
  }

  private VisitId first(DelegateExecution execution, OrderId order) {
    String left = leftBy((String) execution.getVariable(VISIT_IDS.name()));
    VisitId visit = visits.request(order, left == null ? visits.reopenedFor(order) : left);
    VISIT_IDS.set(execution, visit.toString());
    return visit;
  }

  private VisitId further(DelegateExecution execution, OrderId order) {
    String before = VISIT_IDS.from(execution);
    VisitId first = VisitId.of(before.split(",", 2)[0]);
    VisitId visit = visits.request(order, ONE_MORE_PERSON, first);
    VISIT_IDS.set(execution, before + "," + visit);
    return visit;
  }

  /** What those who were there before have left to be done; null if nothing. */
  private @Nullable String leftBy(@Nullable String before) {
    if (before == null) {
      return null;
    }
    String left =
        Stream.of(before.split(","))
            .map(visits::leftBy)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining("\n"));
    return left.isEmpty() ? null : left;
  }
}
