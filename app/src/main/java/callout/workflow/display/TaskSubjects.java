package callout.workflow.display;

import callout.cases.Cases;
import callout.customers.Area;
import callout.customers.Customers;
import callout.planning.PlanningRuns;
import callout.planning.RunRequest;
import callout.shared.CaseNumber;
import callout.shared.Language;
import callout.shared.RunId;
import callout.workflow.ParseListenerPlugin;
import callout.workflow.ProcessVariable;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives every task the variable {@code subject}: its case and customer, with the confirmation if it
 * is of one, or the days and the area of its planning run. Tasklist's list can show variables and
 * nothing else, and without it each "Review request" looks like the next. It is the task's own, for
 * people may read their tasks and not the processes behind them, and goes with it.
 */
@Component
public class TaskSubjects extends ParseListenerPlugin {

  public static final String SUBJECT = "subject";

  private final Cases cases;
  private final Customers customers;
  private final ObjectProvider<PlanningRuns> runs;
  private final ObjectProvider<ConfirmationSubjects> confirmations;

  TaskSubjects(
      Cases cases,
      Customers customers,
      ObjectProvider<PlanningRuns> runs,
      ObjectProvider<ConfirmationSubjects> confirmations) {
    this.cases = cases;
    this.customers = customers;
    this.runs = runs;
    this.confirmations = confirmations;
  }

  @Override
  protected BpmnParseListener listener() {
    return new AbstractBpmnParseListener() {
      @Override
      public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
            .getTaskDefinition()
            .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, TaskSubjects.this::set);
      }
    };
  }

  private void set(DelegateTask task) {
    Object caseNumber = task.getVariable(ProcessVariable.CASE_NUMBER.name());
    if (caseNumber instanceof String number) {
      String customer = cases.get(CaseNumber.of(number)).customerName();
      String which = ofConfirmation(task).map(subject -> " · " + subject).orElse("");
      task.setVariableLocal(SUBJECT, number + " · " + customer + which);
    } else if (isOfRun(task.getProcessDefinitionId())) {
      RunId run = RunId.of(task.getExecution().getProcessBusinessKey());
      task.setVariableLocal(SUBJECT, ofRun(runs.getObject().request(run)));
    }
  }

  /** The second one of a run that began before areas were planned apart. */
  private static boolean isOfRun(String definition) {
    return definition.startsWith("area-planning:") || definition.startsWith("route-planning:");
  }

  private Optional<String> ofConfirmation(DelegateTask task) {
    String definition = task.getProcessDefinitionId();
    return confirmations
        .getObject()
        .of(
            definition.substring(0, definition.indexOf(':')),
            task.getExecution().getProcessBusinessKey(),
            Language.EN);
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
