package callout.rules;

import callout.shared.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.flowable.dmn.api.DecisionExecutionAuditContainer;
import org.flowable.dmn.api.DmnDecisionService;
import org.flowable.dmn.api.RuleExecutionAuditContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks decision tables and keeps a receipt of each answer, in the running transaction. */
@Service
public class Decisions {

  private final DmnDecisionService engine;
  private final DecisionTables tables;
  private final Receipts receipts;

  Decisions(DmnEngineHome home, DecisionTables tables, Receipts receipts) {
    this.engine = home.engine().getDmnDecisionService();
    this.tables = tables;
    this.receipts = receipts;
  }

  /**
   * @param table the table's key, which is its file's stem
   * @param inputs text, whole or decimal numbers, and true or false, by the names the table uses
   * @param caseNumber the case this is about; null if none
   * @throws DecisionFailed if the table cannot be evaluated, or no rule fits
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Decision decide(
      String table, Map<String, Object> inputs, @Nullable CaseNumber caseNumber) {
    DecisionExecutionAuditContainer answer = evaluate(table, inputs);
    Map<String, Object> outputs = outputs(table, inputs, answer);
    DecisionTable described = tables.version(table, answer.getDecisionVersion());
    UUID receipt =
        receipts.keep(caseNumber, described, inputs, outputs, matched(described, answer));
    return new Decision(table, outputs, receipt);
  }

  /**
   * What a table would answer, without a receipt: for what is only shown and changes nothing.
   *
   * @throws DecisionFailed if the table cannot be evaluated, or no rule fits
   */
  public Decision tryOut(String table, Map<String, Object> inputs) {
    return new Decision(table, outputs(table, inputs, evaluate(table, inputs)), null);
  }

  private static List<DecisionTable.Rule> matched(
      DecisionTable table, DecisionExecutionAuditContainer answer) {
    return answer.getRuleExecutions().values().stream()
        .filter(rule -> Boolean.TRUE.equals(rule.isValid()))
        .map(RuleExecutionAuditContainer::getRuleNumber)
        .flatMap(number -> table.rule(number).stream())
        .toList();
  }

  private DecisionExecutionAuditContainer evaluate(String table, Map<String, Object> inputs) {
    DecisionExecutionAuditContainer answer =
        engine
            .createExecuteDecisionBuilder()
            .decisionKey(table)
            .variables(Map.copyOf(inputs))
            .executeWithAuditTrail();
    // Flowable reports a broken cell here and throws nothing.
    if (Boolean.TRUE.equals(answer.isFailed())) {
      throw new DecisionFailed(table, reason(answer));
    }
    return answer;
  }

  private static Map<String, Object> outputs(
      String table, Map<String, Object> inputs, DecisionExecutionAuditContainer answer) {
    if (answer.getDecisionResult().isEmpty()) {
      throw new DecisionFailed(
          table, "no rule fits %s. Add a last row that always fits.".formatted(inputs));
    }
    return Map.copyOf(answer.getDecisionResult().get(0));
  }

  private static String reason(DecisionExecutionAuditContainer answer) {
    return Stream.concat(
            Stream.of(answer.getExceptionMessage(), answer.getValidationMessage()),
            answer.getRuleExecutions().values().stream()
                .flatMap(r -> Stream.of(r.getExceptionMessage(), r.getValidationMessage())))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("evaluation failed without a message");
  }
}
