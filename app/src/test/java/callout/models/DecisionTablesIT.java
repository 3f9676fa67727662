package callout.models;

import static org.assertj.core.api.Assertions.assertThat;

import callout.models.DecisionExamples.Example;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.dmn.api.DecisionExecutionAuditContainer;
import org.flowable.dmn.api.DmnDecision;
import org.flowable.dmn.engine.DmnEngine;
import org.flowable.dmn.engine.impl.cfg.StandaloneDmnEngineConfiguration;
import org.flowable.dmn.model.DecisionRule;
import org.flowable.dmn.model.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Evaluates every rule of every table with the engine that runs them, which needs a database. */
class DecisionTablesIT {

  private static EmbeddedPostgres database;
  private static DmnEngine engine;

  @BeforeAll
  static void deployTables() throws IOException {
    database = EmbeddedPostgres.start();
    var configuration = new StandaloneDmnEngineConfiguration();
    configuration.setDataSource(database.getPostgresDatabase());
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setHistoryEnabled(false);
    engine = configuration.buildDmnEngine();
    for (Path file : ModelFiles.in("decisions", ".dmn")) {
      engine
          .getDmnRepositoryService()
          .createDeployment()
          .addString(file.getFileName().toString(), ModelFiles.text(file))
          .deploy();
    }
  }

  @AfterAll
  static void stop() throws IOException {
    engine.close();
    database.close();
  }

  static List<String> tables() {
    return ModelFiles.stems("decisions", ".dmn");
  }

  @Test
  void everyTableHasExamples() {
    assertThat(DecisionExamples.BY_TABLE.keySet()).containsExactlyInAnyOrderElementsOf(tables());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyRuleDecidesAnExample(String table) {
    List<DecisionRule> rules = rulesOf(table);
    Set<String> hit = new HashSet<>();
    for (Example example : DecisionExamples.BY_TABLE.getOrDefault(table, List.of())) {
      DecisionExecutionAuditContainer answer = decide(table, example.inputs());
      String decidedBy = decidedBy(rules, answer);
      assertThat(decidedBy).as("%s", example).isEqualTo(example.rule());
      assertThat(normalised(answer.getDecisionResult().get(0)))
          .as("%s", example)
          .isEqualTo(normalised(example.outputs()));
      hit.add(decidedBy);
    }
    assertThat(hit)
        .as("rules of '%s' that an example hits", table)
        .containsExactlyInAnyOrderElementsOf(rules.stream().map(DecisionRule::getId).toList());
  }

  private static DecisionExecutionAuditContainer decide(String table, Map<String, Object> inputs) {
    DecisionExecutionAuditContainer answer =
        engine
            .getDmnDecisionService()
            .createExecuteDecisionBuilder()
            .decisionKey(table)
            .variables(inputs)
            .executeWithAuditTrail();
    // A broken cell throws nothing: it shows only here.
    assertThat(answer.isFailed())
        .as("'%s' with %s: %s", table, inputs, answer.getExceptionMessage())
        .isNotEqualTo(true);
    assertThat(answer.getDecisionResult()).as("'%s' with %s", table, inputs).hasSize(1);
    return answer;
  }

  private static String decidedBy(
      List<DecisionRule> rules, DecisionExecutionAuditContainer answer) {
    List<String> valid =
        answer.getRuleExecutions().values().stream()
            .filter(rule -> Boolean.TRUE.equals(rule.isValid()))
            .map(rule -> rules.get(rule.getRuleNumber() - 1).getId())
            .toList();
    assertThat(valid).hasSize(1);
    return valid.get(0);
  }

  private static List<DecisionRule> rulesOf(String table) {
    DmnDecision decision =
        engine
            .getDmnRepositoryService()
            .createDecisionQuery()
            .decisionKey(table)
            .latestVersion()
            .singleResult();
    var model = engine.getDmnRepositoryService().getDmnDefinition(decision.getId());
    return ((DecisionTable) model.getDecisionById(table).getExpression()).getRules();
  }

  /** Numbers as text, since the engine chooses their type. */
  private static Map<String, String> normalised(Map<String, Object> outputs) {
    return outputs.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                output ->
                    output.getValue() instanceof Number number
                        ? String.valueOf(number.doubleValue())
                        : String.valueOf(output.getValue())));
  }
}
