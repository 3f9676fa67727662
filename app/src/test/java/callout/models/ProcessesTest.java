package callout.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How every process is written, so that people can read it and no step gets lost. */
class ProcessesTest {

  /** Withholds a task from whoever must not do it. */
  private static final String FOUR_EYES = "${fourEyesListener}";

  private static final Set<String> ROLES =
      Set.of("agent", "supervisor", "dispatcher", "technician", "administrator");

  static List<Path> processes() {
    return ModelFiles.in("processes", ".bpmn");
  }

  @ParameterizedTest
  @MethodSource("processes")
  void expiresInHistory(Path file) {
    for (Process process : all(file, Process.class)) {
      assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
      assertThat(process.isExecutable()).isTrue();
      assertThat(process.getName()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void servicesRunAsJobsOrSayWhyNot(Path file) {
    Stream.of(ServiceTask.class, BusinessRuleTask.class)
        .flatMap(type -> all(file, type).stream())
        .filter(task -> !task.isCamundaAsyncBefore())
        .forEach(
            task ->
                assertThat(ProcessFiles.properties(task).getOrDefault("synchronous", ""))
                    .as("%s is not asyncBefore: its property 'synchronous' says why", task.getId())
                    .isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("processes")
  void jobsAreRetried(Path file) {
    for (FlowNode node : all(file, FlowNode.class)) {
      if (node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter()) {
        assertThat(ProcessFiles.extensions(node, CamundaFailedJobRetryTimeCycle.class))
            .as("retry cycle of %s", node.getId())
            .hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void formsAndCallsAreBoundToTheirDeployment(Path file) {
    for (UserTask task : all(file, UserTask.class)) {
      assertThat(task.getCamundaFormRef()).as("form of %s", task.getId()).isNotBlank();
      assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("deployment");
    }
    for (StartEvent start : all(file, StartEvent.class)) {
      if (start.getCamundaFormRef() != null) {
        assertThat(start.getCamundaFormRefBinding()).as(start.getId()).isEqualTo("deployment");
      }
    }
    for (CallActivity call : all(file, CallActivity.class)) {
      assertThat(call.getCamundaCalledElementBinding()).as(call.getId()).isEqualTo("deployment");
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void userTasksHaveSomebodyAReceiverAndAGermanName(Path file) {
    for (UserTask task : all(file, UserTask.class)) {
      String receiver = task.getId().substring("Task_".length()) + "Receiver";
      assertThat(ProcessFiles.extensions(task, CamundaTaskListener.class))
          .as("receiver of %s", task.getId())
          .filteredOn(listener -> "complete".equals(listener.getCamundaEvent()))
          .singleElement()
          .extracting(CamundaTaskListener::getCamundaDelegateExpression)
          .isEqualTo(
              "${" + Character.toLowerCase(receiver.charAt(0)) + receiver.substring(1) + "}");
      assertThat(ProcessFiles.extensions(task, CamundaTaskListener.class))
          .as("%s is told when it is reached if it may be sent early", task.getId())
          .filteredOn(listener -> "create".equals(listener.getCamundaEvent()))
          .filteredOn(listener -> !FOUR_EYES.equals(listener.getCamundaDelegateExpression()))
          .extracting(CamundaTaskListener::getCamundaDelegateExpression)
          .isEqualTo(
              ProcessFiles.properties(task).containsKey("early")
                  ? List.of("${earlyActionListener}")
                  : List.of());
      assertThat(ProcessFiles.properties(task)).as(task.getId()).containsKey("name.de");
      if (task.getCamundaAssignee() == null) {
        assertThat(task.getCamundaCandidateGroupsList()).as(task.getId()).isNotEmpty();
        // a decision table may name the role; else it is one of ours
        assertThat(task.getCamundaCandidateGroupsList())
            .as(task.getId())
            .allMatch(group -> group.equals("${approverGroup}") || ROLES.contains(group));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void everythingAReaderSeesHasANameAndAPlace(Path file) {
    List<String> drawn =
        Stream.concat(
                all(file, BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                all(file, BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
            .filter(Objects::nonNull)
            .map(element -> element.getId())
            .toList();
    for (FlowElement element : all(file, FlowElement.class)) {
      assertThat(drawn).as("drawn in %s", file).contains(element.getId());
      if (needsName(element)) {
        assertThat(element.getName()).as("name of %s", element.getId()).isNotBlank();
      }
      if (element instanceof Gateway gateway && forks(gateway)) {
        assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void idsSayWhatTheyAre(Path file) {
    for (FlowElement element : all(file, FlowElement.class)) {
      assertThat(element.getId()).matches(prefix(element) + "_[A-Z][A-Za-z]*");
    }
    for (Message message : all(file, Message.class)) {
      assertThat(message.getName()).matches("[a-z]+([A-Z][a-z]+)*");
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void gatewaysAskOneFact(Path file) {
    for (ExclusiveGateway gateway : all(file, ExclusiveGateway.class)) {
      if (!forks(gateway)) {
        continue;
      }
      for (SequenceFlow flow : gateway.getOutgoing()) {
        if (flow.equals(gateway.getDefault())) {
          assertThat(flow.getConditionExpression()).as(flow.getId()).isNull();
        } else {
          assertThat(flow.getConditionExpression()).as(flow.getId()).isNotNull();
          assertThat(flow.getConditionExpression().getTextContent())
              .as("condition of %s", flow.getId())
              .matches("\\$\\{[a-z]\\w*( == '[a-z]\\w*')?}");
        }
      }
    }
  }

  private static boolean needsName(FlowElement element) {
    if (element instanceof Gateway gateway) {
      return forks(gateway);
    }
    return !(element instanceof SequenceFlow flow)
        || (flow.getSource() instanceof Gateway gateway && forks(gateway));
  }

  private static boolean forks(Gateway gateway) {
    return gateway.getOutgoing().size() > 1;
  }

  private static String prefix(FlowElement element) {
    if (element instanceof StartEvent) return "StartEvent";
    if (element instanceof EndEvent) return "EndEvent";
    if (element instanceof BoundaryEvent) return "BoundaryEvent";
    if (element instanceof SubProcess) return "SubProcess";
    if (element instanceof Activity) return "Task";
    if (element instanceof Gateway) return "Gateway";
    if (element instanceof SequenceFlow) return "Flow";
    return "Event";
  }

  private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> List<T> all(
      Path file, Class<T> type) {
    return List.copyOf(ProcessFiles.read(file).getModelElementsByType(type));
  }
}
