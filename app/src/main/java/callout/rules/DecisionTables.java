package callout.rules;

import callout.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.flowable.dmn.api.DmnDecision;
import org.flowable.dmn.api.DmnRepositoryService;
import org.flowable.dmn.model.DecisionRule;
import org.flowable.dmn.model.DmnDefinition;
import org.springframework.stereotype.Component;

/** Describes deployed tables; a deployed table never changes, so each is read once. */
@Component
class DecisionTables {

  private final DmnRepositoryService repository;
  private final Map<String, DecisionTable> read = new ConcurrentHashMap<>();

  DecisionTables(DmnEngineHome home) {
    repository = home.engine().getDmnRepositoryService();
  }

  DecisionTable version(String key, int version) {
    return read.computeIfAbsent(key + ":" + version, ignored -> read(key, version));
  }

  private DecisionTable read(String key, int version) {
    DmnDecision decision =
        repository.createDecisionQuery().decisionKey(key).decisionVersion(version).singleResult();
    DmnDefinition model = repository.getDmnDefinition(decision.getId());
    var table = (org.flowable.dmn.model.DecisionTable) model.getDecisionById(key).getExpression();
    return new DecisionTable(
        key,
        decision.getName(),
        version,
        hashOf(decision),
        rulesOf(table.getRules(), wordsIn(decision)));
  }

  private Map<String, String> wordsIn(DmnDecision decision) {
    try (InputStream file = repository.getDmnResource(decision.getId())) {
      return RuleWords.in(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The table '%s' could not be read.".formatted(decision), e);
    }
  }

  private static List<DecisionTable.Rule> rulesOf(
      List<DecisionRule> rules, Map<String, String> words) {
    return rules.stream()
        .map(
            rule ->
                new DecisionTable.Rule(
                    rule.getRuleNumber(),
                    rule.getId() == null ? "rule-" + rule.getRuleNumber() : rule.getId(),
                    words.getOrDefault(String.valueOf(rule.getId()), "")))
        .toList();
  }

  private String hashOf(DmnDecision decision) {
    try (InputStream file = repository.getDmnResource(decision.getId())) {
      return Sha256.hex(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The table '%s' could not be read.".formatted(decision), e);
    }
  }
}
