package callout.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"request-triage", "service-profile"})
  void findsWordsForEveryRuleOfTheShippedTables(String table) throws IOException {
    String file = "/decisions/" + table + ".dmn";
    try (InputStream dmn = getClass().getResourceAsStream(file);
        InputStream text = getClass().getResourceAsStream(file)) {
      long rules =
          new String(text.readAllBytes(), StandardCharsets.UTF_8).split("<rule ", -1).length - 1L;
      assertThat(RuleWords.in(dmn)).hasSize((int) rules).doesNotContainValue("");
    }
  }
}
