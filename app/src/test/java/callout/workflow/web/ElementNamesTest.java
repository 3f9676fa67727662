package callout.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElementNamesTest {

  private static final String MODEL =
      """
      <bpmn:serviceTask id="Task_A" name="Draft &amp; send&#10;order" camunda:asyncBefore="true">
      <bpmn:endEvent name="Done" id="Task_AB" />
      <bpmn:task id="Task_C" />
      """;

  @Test
  void readsTheLabelWhereverItStands() {
    assertThat(ElementNames.of(MODEL, "Task_A")).isEqualTo("Draft & send order");
    assertThat(ElementNames.of(MODEL, "Task_AB")).isEqualTo("Done");
  }

  @Test
  void fallsBackToTheId() {
    assertThat(ElementNames.of(MODEL, "Task_C")).isEqualTo("Task_C");
    assertThat(ElementNames.of(MODEL, "Task_D")).isEqualTo("Task_D");
  }
}
