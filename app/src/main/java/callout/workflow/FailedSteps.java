package callout.workflow;

import callout.audit.Audit;
import callout.shared.CaseNumber;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps of the system that have failed for good and wait for somebody to look after them. */
@Service
public class FailedSteps {

  private final RuntimeService runtime;
  private final ManagementService management;
  private final EngineAccess access;
  private final Audit audit;

  FailedSteps(
      RuntimeService runtime, ManagementService management, EngineAccess access, Audit audit) {
    this.runtime = runtime;
    this.management = management;
    this.access = access;
    this.audit = audit;
  }

  /**
   * Has the failed steps of a case at this element of a model tried once more, soon; a step that
   * fails again is named again. The caller has made sure that the one who asks may.
   *
   * @return how many there were; 0 if none waits there any more
   */
  @Transactional
  public int tryAgain(CaseNumber caseNumber, String element) {
    return access.asProduct(
        () -> {
          List<Job> failed = failed(caseNumber, element);
          failed.forEach(job -> management.setJobRetries(job.getId(), 1));
          if (!failed.isEmpty()) {
            audit.record("step-tried-again", element, caseNumber, Map.of());
          }
          return failed.size();
        });
  }

  private List<Job> failed(CaseNumber caseNumber, String element) {
    return runtime
        .createProcessInstanceQuery()
        .variableValueEquals(ProcessVariable.CASE_NUMBER.name(), caseNumber.value())
        .list()
        .stream()
        .flatMap(
            instance ->
                management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(element)
                    .noRetriesLeft()
                    .list()
                    .stream())
        .toList();
  }
}
