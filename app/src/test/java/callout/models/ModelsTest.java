package callout.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;

/** What models say about each other, and about the Java that serves them. */
class ModelsTest {

  private static final Pattern BEAN = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
  private static final Pattern FORM = Pattern.compile("camunda:formRef=\"([^\"]*)\"");
  private static final Pattern DECISION_ID = Pattern.compile("<decision id=\"([^\"]*)\"");
  private static final Pattern REPORT_NAME =
      Pattern.compile("<jasperReport\\b[^>]*?\\sname=\"([^\"]*)\"");

  @Test
  void idsAreTheFilesStemsInKebabCase() {
    for (Path file : ModelFiles.in("processes", ".bpmn")) {
      BpmnModelInstance model = ProcessFiles.read(file);
      assertThat(model.getModelElementsByType(Process.class))
          .as("processes in %s", file)
          .extracting(Process::getId)
          .containsExactly(ModelFiles.stem(file));
    }
    for (Path file : ModelFiles.in("forms", ".form")) {
      assertThat(FormFile.read(file).id()).as("id of %s", file).isEqualTo(ModelFiles.stem(file));
    }
    for (Path file : ModelFiles.in("decisions", ".dmn")) {
      assertThat(matches(DECISION_ID, file))
          .as("decisions in %s", file)
          .containsExactly(stem(file));
    }
    assertThat(everyModel())
        .extracting(ModelsTest::stem)
        .allMatch(s -> s.matches("[a-z]+(-[a-z]+)*"));
  }

  @Test
  void reportsAreNamedAsTheirFiles() {
    for (Path file : ModelFiles.in("reports", ".jrxml")) {
      assertThat(matches(REPORT_NAME, file)).as("name in %s", file).containsExactly(stem(file));
    }
  }

  @Test
  void processesAndFormsNameEachOther() {
    Set<String> named = new TreeSet<>();
    for (Path file : ModelFiles.in("processes", ".bpmn")) {
      named.addAll(matches(FORM, file));
    }
    assertThat(named)
        .as("forms named by processes, and form files")
        .containsExactlyInAnyOrderElementsOf(ModelFiles.stems("forms", ".form"));
  }

  @Test
  void calledProcessesExist() {
    for (Path file : ModelFiles.in("processes", ".bpmn")) {
      for (CallActivity call : ProcessFiles.read(file).getModelElementsByType(CallActivity.class)) {
        assertThat(ModelFiles.stems("processes", ".bpmn"))
            .as("%s in %s", call.getId(), file)
            .contains(call.getCalledElement());
      }
    }
  }

  @Test
  void everyBeanNamedByAProcessIsAClass() {
    Set<String> classes = sourceFileStems();
    for (Path file : ModelFiles.in("processes", ".bpmn")) {
      Set<String> beans = matches(BEAN, file);
      assertThat(beans).as("beans named in %s", file).isNotEmpty();
      assertThat(beans)
          .as("beans named in %s without a class", file)
          .allMatch(bean -> bean.matches("[a-z]\\w*(Delegate|Receiver|Listener)"))
          .allMatch(bean -> classes.contains(capitalised(bean)));
      assertThat(ModelFiles.text(file)).doesNotContain("camunda:class", "camunda:expression=");
    }
  }

  private static Set<String> sourceFileStems() {
    try (Stream<Path> files = Files.walk(Path.of("app/src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(ModelsTest::stem)
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> everyModel() {
    return Stream.of(
            ModelFiles.in("processes", ".bpmn"),
            ModelFiles.in("forms", ".form"),
            ModelFiles.in("decisions", ".dmn"))
        .flatMap(List::stream)
        .toList();
  }

  private static Set<String> matches(Pattern pattern, Path file) {
    return pattern
        .matcher(ModelFiles.text(file))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String stem(Path file) {
    return ModelFiles.stem(file);
  }

  private static String capitalised(String bean) {
    return Character.toUpperCase(bean.charAt(0)) + bean.substring(1);
  }
}
