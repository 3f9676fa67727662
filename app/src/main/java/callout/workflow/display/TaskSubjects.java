package callout.workflow.display;

import callout.cases.Cases;
import callout.customers.Area;
import callout.customers.Customers;
import callout.planning.PlanningRuns;
import callout.planning.RunRequest;
import callout.shared.CaseNumber;
import callout.shared.RunId;
import callout.workflow.ParseListenerPlugin;
import callout.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives every process, as it starts, the variable {@code subject}: the customer of a case, the days
 * and the area of a planning run. Tasklist's list of tasks can show variables and nothing else, and
 * without it each "Review request" looks like the next. It goes when the process ends.
 */
@Component
public class TaskSubjects extends ParseListenerPlugin {

  public static final ProcessVariable<String> SUBJECT =
      new ProcessVariable<>("subject", String.class);

  private final Cases cases;
  private final Customers customers;
  private final ObjectProvider<PlanningRuns> runs;

  TaskSubjects(Cases cases, Customers customers, ObjectProvider<PlanningRuns> runs) {
    this.cases = cases;
    this.customers = customers;
    this.runs = runs;
  }

  @Override
  protected BpmnParseListener listener() {
    return new AbstractBpmnParseListener() {
      @Override
      public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl start) {
        if (scope instanceof ProcessDefinitionEntity) {
          start.addListener(
              ExecutionListener.EVENTNAME_END, (ExecutionListener) TaskSubjects.this::set);
        }
      }
    };
  }

  private void set(DelegateExecution execution) {
    Object caseNumber = execution.getVariable(ProcessVariable.CASE_NUMBER.name());
    if (caseNumber instanceof String number) {
      SUBJECT.set(execution, cases.get(CaseNumber.of(number)).customerName());
    } else if (isRun(execution)) {
      SUBJECT.set(
          execution, ofRun(runs.getObject().request(RunId.of(execution.getProcessBusinessKey()))));
    }
  }

  private static boolean isRun(DelegateExecution execution) {
    return execution.getProcessDefinitionId().startsWith("route-planning:")
        && execution.getProcessBusinessKey() != null;
  }

  /** "2026-11-23, Los Angeles" or "2026-11-23 (3 days), all areas". */
  private String ofRun(RunRequest request) {
    String days = request.days() == 1 ? "" : " (%d days)".formatted(request.days());
    String area =
        request.areaCode() == null
            ? "all areas"
            : customers.areas().stream()
                .filter(a -> a.code().equals(request.areaCode()))
                .map(Area::name)
                .findFirst()
                .orElse(request.areaCode());
    return "%s%s, %s".formatted(request.firstDay(), days, area);
  }
}
