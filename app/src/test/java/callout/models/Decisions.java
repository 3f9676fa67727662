package callout.models;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What the gateway behind a person's step asks of that person's answer. */
final class Decisions {

  private static final Pattern YES_OR_NO = Pattern.compile("\\$\\{(\\w+)}");
  private static final Pattern ONE_OF_SEVERAL = Pattern.compile("\\$\\{(\\w+) == '(\\w+)'}");

  private Decisions() {}

  /**
   * The variable that is asked, with the values that are named; empty if the step decides nothing,
   * or if each way begins with an event that says what was decided.
   */
  static Map<String, Set<String>> after(UserTask task) {
    List<FlowNode> next =
        task.getOutgoing().stream()
            .map(SequenceFlow::getTarget)
            .filter(ExclusiveGateway.class::isInstance)
            .filter(gateway -> gateway.getName() != null)
            .toList();
    if (next.isEmpty() || ways(next).stream().allMatch(w -> w.getTarget() instanceof Event)) {
      return Map.of();
    }
    String variable = "";
    Set<String> values = new TreeSet<>();
    for (SequenceFlow way : ways(next)) {
      String condition =
          way.getConditionExpression() == null
              ? ""
              : Objects.requireNonNull(way.getConditionExpression().getTextContent());
      Matcher yesOrNo = YES_OR_NO.matcher(condition);
      Matcher oneOfSeveral = ONE_OF_SEVERAL.matcher(condition);
      if (yesOrNo.matches()) {
        variable = yesOrNo.group(1);
        values.addAll(Set.of("true", "false"));
      } else if (oneOfSeveral.matches()) {
        variable = oneOfSeveral.group(1);
        values.add(oneOfSeveral.group(2));
      }
    }
    return Map.of(variable, values);
  }

  private static Collection<SequenceFlow> ways(List<FlowNode> gateways) {
    return gateways.stream().flatMap(gateway -> gateway.getOutgoing().stream()).toList();
  }
}
