package callout.workflow.request;

import callout.shared.CaseNumber;
import callout.workflow.ProcessVariable;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/**
 * Tells the requester what the model says: the element's property {@code notice} names the text.
 * The notice is a row in the outbox, written together with the step.
 */
@ModelBean
class TellRequesterDelegate implements JavaDelegate {

  private static final String NOTICE = "notice";

  private final RequesterNotices notices;

  TellRequesterDelegate(RequesterNotices notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.tell(
        CaseNumber.of(ProcessVariable.CASE_NUMBER.from(execution)),
        notice(execution.getBpmnModelElementInstance()),
        execution.getProcessBusinessKey());
  }

  private static String notice(BaseElement element) {
    return element
        .getExtensionElements()
        .getElementsQuery()
        .filterByType(CamundaProperties.class)
        .singleResult()
        .getCamundaProperties()
        .stream()
        .filter(property -> NOTICE.equals(property.getCamundaName()))
        .map(property -> property.getCamundaValue())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The element %s has no property 'notice' that names a text."
                        .formatted(element.getId())));
  }
}
