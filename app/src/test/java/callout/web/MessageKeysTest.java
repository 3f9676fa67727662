package callout.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessageKeysTest {

  static Stream<String> bundles() throws IOException {
    return Stream.of(
            new PathMatchingResourcePatternResolver()
                .getResources("classpath*:messages*_de.properties"))
        .map(Resource::getFilename)
        .map(name -> name.replace("_de.properties", ""));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void saysEverythingInBothLanguages(String bundle) throws IOException {
    Properties english = read(bundle + ".properties");
    Properties german = read(bundle + "_de.properties");
    assertThat(german.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    assertThat(german.values()).noneMatch(text -> text.toString().isBlank());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void fillsInTheSameValuesInBothLanguages(String bundle) throws IOException {
    Properties english = read(bundle + ".properties");
    Properties german = read(bundle + "_de.properties");
    for (String key : english.stringPropertyNames()) {
      assertThat(values(german.getProperty(key)))
          .as(key)
          .isEqualTo(values(english.getProperty(key)));
    }
  }

  private static int values(String text) {
    return text.contains("{0")
        ? new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length
        : 0;
  }

  private static Properties read(String file) throws IOException {
    var properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            MessageKeysTest.class.getResourceAsStream("/" + file), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
