package callout.journey;

import callout.shared.CaseNumber;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/** What the engine knows of something that should be over: how it ended, and what is left of it. */
final class EngineRemains {

  private final ProcessEngine engine;

  EngineRemains(ProcessEngine engine) {
    this.engine = engine;
  }

  List<String> ofCase(CaseNumber caseNumber) {
    return ofInstance(caseNumber.value());
  }

  /** The end events of the outermost process that were passed, by their ids. */
  List<String> endsOf(CaseNumber caseNumber) {
    HistoryService history = engine.getHistoryService();
    String root =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(caseNumber.value())
            .singleResult()
            .getId();
    return history.createHistoricActivityInstanceQuery().processInstanceId(root).list().stream()
        .map(HistoricActivityInstance::getActivityId)
        .filter(activity -> activity.startsWith("EndEvent_"))
        .toList();
  }

  /** Of the instance with this business key and all that it called. */
  List<String> ofInstance(String businessKey) {
    HistoryService history = engine.getHistoryService();
    List<HistoricProcessInstance> tree =
        new ArrayList<>(
            history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list());
    List<String> remains = new ArrayList<>();
    if (tree.isEmpty()) {
      remains.add("never was");
    }
    for (int i = 0; i < tree.size(); i++) {
      tree.addAll(
          history
              .createHistoricProcessInstanceQuery()
              .superProcessInstanceId(tree.get(i).getId())
              .list());
      remains.addAll(of(tree.get(i).getId()));
    }
    return remains;
  }

  private List<String> of(String instance) {
    List<String> remains = new ArrayList<>();
    add(
        remains,
        "instance",
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(instance)
            .count());
    add(
        remains,
        "task",
        engine.getTaskService().createTaskQuery().processInstanceId(instance).count());
    add(
        remains,
        "job",
        engine.getManagementService().createJobQuery().processInstanceId(instance).count());
    add(
        remains,
        "incident",
        engine.getRuntimeService().createIncidentQuery().processInstanceId(instance).count());
    add(
        remains,
        "variable",
        engine
            .getRuntimeService()
            .createVariableInstanceQuery()
            .processInstanceIdIn(instance)
            .count());
    return remains;
  }

  private static void add(List<String> remains, String kind, long count) {
    if (count > 0) {
      remains.add("%d %s".formatted(count, kind));
    }
  }
}
