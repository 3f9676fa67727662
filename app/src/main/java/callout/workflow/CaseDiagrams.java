package callout.workflow;

import callout.shared.CaseNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.stereotype.Service;

/** Where a case stands, drawn on the models its processes run on. */
@Service
public class CaseDiagrams {

  private final HistoryService history;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final EngineAccess access;
  private final Map<String, String> models = new ConcurrentHashMap<>();

  CaseDiagrams(
      HistoryService history,
      RuntimeService runtime,
      RepositoryService repository,
      EngineAccess access) {
    this.history = history;
    this.runtime = runtime;
    this.repository = repository;
    this.access = access;
  }

  /**
   * The root process first, then those it called, in the order they were started; then those that
   * run beside it for the same case, such as a decision about what was promised.
   */
  public List<ProcessPicture> of(CaseNumber caseNumber) {
    return access.asProduct(
        () -> {
          List<HistoricProcessInstance> own =
              history
                  .createHistoricProcessInstanceQuery()
                  .processInstanceBusinessKey(caseNumber.value())
                  .list()
                  .stream()
                  .flatMap(root -> tree(root).stream())
                  .toList();
          return Stream.concat(
                  own.stream().map(instance -> picture(instance, false)),
                  beside(caseNumber, own).stream().map(instance -> picture(instance, true)))
              .toList();
        });
  }

  private List<HistoricProcessInstance> beside(
      CaseNumber caseNumber, List<HistoricProcessInstance> own) {
    Set<String> others =
        runtime
            .createProcessInstanceQuery()
            .variableValueEquals(ProcessVariable.CASE_NUMBER.name(), caseNumber.value())
            .rootProcessInstances()
            .list()
            .stream()
            .map(Execution::getId)
            .filter(id -> own.stream().noneMatch(instance -> instance.getId().equals(id)))
            .collect(Collectors.toSet());
    return others.isEmpty()
        ? List.of()
        : history
            .createHistoricProcessInstanceQuery()
            .processInstanceIds(others)
            .orderByProcessInstanceStartTime()
            .asc()
            .list();
  }

  private List<HistoricProcessInstance> tree(HistoricProcessInstance root) {
    List<HistoricProcessInstance> tree = new ArrayList<>(List.of(root));
    for (int i = 0; i < tree.size(); i++) {
      tree.addAll(
          history
              .createHistoricProcessInstanceQuery()
              .superProcessInstanceId(tree.get(i).getId())
              .orderByProcessInstanceStartTime()
              .asc()
              .list());
    }
    return tree;
  }

  private ProcessPicture picture(HistoricProcessInstance instance, boolean beside) {
    List<HistoricActivityInstance> activities =
        history
            .createHistoricActivityInstanceQuery()
            .processInstanceId(instance.getId())
            .orderByHistoricActivityInstanceStartTime()
            .asc()
            .list();
    return new ProcessPicture(
        instance.getProcessDefinitionKey(),
        instance.getProcessDefinitionName(),
        instance.getBusinessKey(),
        beside,
        instance.getEndTime() != null,
        models.computeIfAbsent(
            instance.getProcessDefinitionId(), id -> Streams.text(repository.getProcessModel(id))),
        active(instance),
        activities.stream()
            .filter(a -> a.getEndTime() != null && !a.isCanceled())
            .map(HistoricActivityInstance::getActivityId)
            .distinct()
            .toList(),
        runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream()
            .filter(incident -> incident.getId().equals(incident.getCauseIncidentId()))
            .map(Incident::getActivityId)
            .distinct()
            .toList());
  }

  private List<String> active(HistoricProcessInstance instance) {
    if (instance.getEndTime() != null) {
      return List.of();
    }
    // row by row: its tree cannot be read if it ends at this moment
    return runtime.createExecutionQuery().processInstanceId(instance.getId()).list().stream()
        .map(ExecutionEntity.class::cast)
        .filter(ExecutionEntity::isActive)
        .map(ExecutionEntity::getActivityId)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
