package callout.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The extension properties from which lists, timelines and notices are made. */
class MilestonesTest {

  private static final Set<String> PROPERTIES =
      Set.of(
          "phase",
          "milestone.en",
          "milestone.de",
          "customer.en",
          "customer.de",
          "notice",
          "outcome",
          "name.de",
          "customerTask.en",
          "customerTask.de",
          "early",
          "synchronous");
  private static final Set<String> PHASES =
      Set.of(
          "intake",
          "review",
          "question",
          "preparation",
          "approval",
          "planning",
          "travel",
          "work",
          "report");
  private static final Set<String> NOTICES =
      Set.of(
          "request-received",
          "request-accepted",
          "request-rejected",
          "visit-planned",
          "case-closed",
          "case-cancelled",
          "request-merged",
          "request-expired",
          "question-asked",
          "question-reminder",
          "confirmation-asked",
          "confirmation-reminder",
          "report-released");

  static List<Path> processes() {
    return ModelFiles.in("processes", ".bpmn");
  }

  @ParameterizedTest
  @MethodSource("processes")
  void propertiesAreKnownAndFilled(Path file) {
    for (FlowNode node : nodes(file)) {
      Map<String, String> properties = ProcessFiles.properties(node);
      assertThat(PROPERTIES).as(node.getId()).containsAll(properties.keySet());
      assertThat(properties.values()).as(node.getId()).doesNotContain("").doesNotContainNull();
      if (properties.containsKey("phase")) {
        assertThat(PHASES).as("phase of %s", node.getId()).contains(properties.get("phase"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void wordsComeInBothLanguages(Path file) {
    for (FlowNode node : nodes(file)) {
      Set<String> names = ProcessFiles.properties(node).keySet();
      assertThat(names.contains("customerTask.en"))
          .as("customerTask.en and customerTask.de of %s", node.getId())
          .isEqualTo(names.contains("customerTask.de"));
      assertThat(names.contains("customer.en"))
          .as("customer.en and customer.de of %s", node.getId())
          .isEqualTo(names.contains("customer.de"));
      if (node.getName() != null && !node.getName().endsWith("?")) {
        assertThat(names).as("German wording of %s", node.getId()).contains("milestone.de");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void noticesAreSentByMessageEvents(Path file) {
    for (FlowNode node : nodes(file)) {
      boolean tells =
          node.getChildElementsByType(MessageEventDefinition.class).stream()
              .anyMatch(
                  message ->
                      "${tellRequesterDelegate}".equals(message.getCamundaDelegateExpression()));
      String notice = ProcessFiles.properties(node).get("notice");
      assertThat(notice != null).as("notice of %s", node.getId()).isEqualTo(tells);
      if (notice != null) {
        assertThat(NOTICES).as("notice of %s", node.getId()).contains(notice);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void everyEndOfACaseNamesItsOutcome(Path file) {
    String process = ModelFiles.stem(file);
    boolean called =
        processes().stream()
            .flatMap(f -> ProcessFiles.read(f).getModelElementsByType(CallActivity.class).stream())
            .anyMatch(call -> process.equals(call.getCalledElement()));
    if (!called && !process.equals("service-request")) {
      return;
    }
    List<String> outcomes =
        ProcessFiles.read(file).getModelElementsByType(EndEvent.class).stream()
            .filter(end -> !endsOnlyABranch(end))
            .map(end -> ProcessFiles.properties(end).getOrDefault("outcome", end.getId()))
            .toList();
    assertThat(outcomes).doesNotHaveDuplicates().allMatch(o -> o.matches("[a-z]+([A-Z][a-z]+)*"));
  }

  /** A reminder that was sent, or the end of a part, ends nothing but itself. */
  private static boolean endsOnlyABranch(EndEvent end) {
    boolean reminder =
        end.getIncoming().stream()
            .map(flow -> flow.getSource())
            .anyMatch(from -> from instanceof BoundaryEvent edge && !edge.cancelActivity());
    boolean part = end.getParentElement() instanceof SubProcess sub && !endsTheWhole(sub);
    return reminder || part;
  }

  /** A part that is begun by an interrupting event takes the place of all the rest. */
  private static boolean endsTheWhole(SubProcess sub) {
    return sub.triggeredByEvent()
        && sub.getChildElementsByType(StartEvent.class).stream()
            .allMatch(StartEvent::isInterrupting);
  }

  private static List<FlowNode> nodes(Path file) {
    return List.copyOf(ProcessFiles.read(file).getModelElementsByType(FlowNode.class));
  }
}
