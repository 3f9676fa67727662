package callout.workflow.guard;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * Small processes to try the engine's guards on, without any of the product's rooms behind them.
 */
public final class Probes {

  private Probes() {}

  /** Starts a process with one task for a group and answers that task. */
  public static Task taskFor(ProcessEngine engine, String group) {
    return start(
        engine,
        Bpmn.createExecutableProcess("probe-task")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .userTask("Task_Probe")
            .camundaCandidateGroups(group)
            .endEvent()
            .done());
  }

  /** As {@link #taskFor}, with a receiver that wants a technician. */
  static Task taskWithReceiver(ProcessEngine engine, String group) {
    return start(
        engine,
        Bpmn.createExecutableProcess("probe-receiver")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .userTask("Task_Probe")
            .camundaCandidateGroups(group)
            .camundaTaskListenerDelegateExpression("complete", "${probeReceiver}")
            .endEvent()
            .done());
  }

  /** A process whose only step evaluates an expression. */
  static BpmnModelInstance evaluating(String expression) {
    return Bpmn.createExecutableProcess("probe-expression")
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent()
        .serviceTask("Task_Probe")
        .camundaExpression(expression)
        .endEvent()
        .done();
  }

  static void deploy(ProcessEngine engine, BpmnModelInstance model) {
    engine.getRepositoryService().createDeployment().addModelInstance("probe.bpmn", model).deploy();
  }

  private static Task start(ProcessEngine engine, BpmnModelInstance model) {
    deploy(engine, model);
    String key =
        model
            .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class)
            .iterator()
            .next()
            .getId();
    String instance =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey(key, Map.of("secretOfProbe", "4711"))
            .getId();
    return engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
  }
}
