package callout.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The extension properties from which lists, timelines and notices are made. */
class MilestonesTest {

  private static final Set<String> PROPERTIES =
      Set.of(
          "phase",
          "milestone.en",
          "milestone.de",
          "milestone.by",
          "customer.en",
          "customer.de",
          "notice",
          "notice.unlessToldLast",
          "outcome",
          "name.de",
          "customerTask.en",
          "customerTask.de",
          "early",
          "synchronous");

  /** The words for one of several decisions. */
  private static final Pattern DECIDED = Pattern.compile("milestone\\.([a-zA-Z]+)\\.(en|de)");

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
          "report-released",
          "promise-kept",
          "promise-offered",
          "promise-offer-over",
          "promise-taken",
          "promise-changed",
          "slot-lost",
          "technician-late");

  static List<Path> processes() {
    return ModelFiles.in("processes", ".bpmn");
  }

  @ParameterizedTest
  @MethodSource("processes")
  void propertiesAreKnownAndFilled(Path file) {
    for (FlowNode node : nodes(file)) {
      Map<String, String> properties = ProcessFiles.properties(node);
      assertThat(properties.keySet())
          .as(node.getId())
          .allMatch(name -> PROPERTIES.contains(name) || DECIDED.matcher(name).matches());
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

  /** Where each way begins with an event that is told by its own name, nothing is left to tell. */
  @ParameterizedTest
  @MethodSource("processes")
  void peoplesDecisionsAreTold(Path file) {
    for (UserTask task : ProcessFiles.read(file).getModelElementsByType(UserTask.class)) {
      Map<String, Set<String>> asked = Decisions.after(task);
      Map<String, String> properties = ProcessFiles.properties(task);
      assertThat(Optional.ofNullable(properties.get("milestone.by")))
          .as("milestone.by of %s", task.getId())
          .isEqualTo(asked.keySet().stream().findFirst());
      asked
          .values()
          .forEach(
              values ->
                  assertThat(told(properties, "en"))
                      .as("milestone.VALUE.en of %s", task.getId())
                      .containsAll(values));
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void decisionsAreToldInBothLanguages(Path file) {
    for (FlowNode node : nodes(file)) {
      Map<String, String> properties = ProcessFiles.properties(node);
      assertThat(told(properties, "en")).as(node.getId()).isEqualTo(told(properties, "de"));
      assertThat(told(properties, "en").isEmpty())
          .as("milestone.by and milestone.VALUE.en of %s", node.getId())
          .isEqualTo(!properties.containsKey("milestone.by"));
    }
  }

  /** The decisions for which there are words. */
  private static Set<String> told(Map<String, String> properties, String language) {
    return properties.keySet().stream()
        .map(DECIDED::matcher)
        .filter(matcher -> matcher.matches() && matcher.group(2).equals(language))
        .map(matcher -> matcher.group(1))
        .collect(Collectors.toSet());
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
    boolean reminder = beginsBeside(end);
    boolean part = end.getParentElement() instanceof SubProcess sub && !endsTheWhole(sub);
    return reminder || part;
  }

  /** Whether the way here began at an event beside which its step goes on. */
  private static boolean beginsBeside(FlowNode node) {
    return !node.getIncoming().isEmpty()
        && node.getIncoming().stream()
            .map(SequenceFlow::getSource)
            .allMatch(
                from ->
                    from instanceof BoundaryEvent edge
                        ? !edge.cancelActivity()
                        : (from instanceof ServiceTask
                                || from instanceof Gateway
                                || from instanceof IntermediateThrowEvent)
                            && beginsBeside(from));
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
