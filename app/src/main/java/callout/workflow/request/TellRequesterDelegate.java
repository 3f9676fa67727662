package callout.workflow.request;

import callout.shared.CaseNumber;
import callout.workflow.ProcessVariable;
import callout.workflow.guard.ModelBean;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * Tells the requester what the model says: the element's property {@code notice} names the text.
 * With the property {@code notice.unlessToldLast}, the same words are not told twice in a row since
 * its process began. The notice is a row in the outbox, written together with the step.
 */
@ModelBean
class TellRequesterDelegate implements JavaDelegate {

  private static final String NOTICE = "notice";
  private static final String UNLESS_TOLD_LAST = "notice.unlessToldLast";

  private final RequesterNotices notices;

  TellRequesterDelegate(RequesterNotices notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    BaseElement element = execution.getBpmnModelElementInstance();
    String notice =
        property(element, NOTICE)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The element %s has no property 'notice' that names a text."
                            .formatted(element.getId())));
    notices.tell(
        CaseNumber.of(ProcessVariable.CASE_NUMBER.from(execution)),
        notice,
        execution.getProcessBusinessKey(),
        property(element, UNLESS_TOLD_LAST).map(wanted -> began(execution)).orElse(null));
  }

  /** What was told before this began, as of an earlier visit, was told of something else. */
  private static Instant began(DelegateExecution execution) {
    HistoricProcessInstance instance =
        execution
            .getProcessEngineServices()
            .getHistoryService()
            .createHistoricProcessInstanceQuery()
            .processInstanceId(execution.getProcessInstanceId())
            .singleResult();
    return instance.getStartTime().toInstant();
  }

  private static Optional<String> property(BaseElement element, String name) {
    return element
        .getExtensionElements()
        .getElementsQuery()
        .filterByType(CamundaProperties.class)
        .singleResult()
        .getCamundaProperties()
        .stream()
        .filter(property -> name.equals(property.getCamundaName()))
        .map(CamundaProperty::getCamundaValue)
        .findFirst();
  }
}
