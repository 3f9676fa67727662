package callout.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentHashTest {

  @Test
  void sortsKeysAtEveryDepthAndWritesNoSpace() {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("b", Map.of("z", 1, "a", List.of(true, "x y")));
    content.put("Ä", "ß");
    content.put("a", 2);

    assertThat(json(content))
        .isEqualTo("{\"a\":2,\"b\":{\"a\":[true,\"x y\"],\"z\":1},\"Ä\":\"ß\"}");
  }

  @Test
  void writesNumbersAsPlainDecimals() {
    assertThat(
            json(
                List.of(
                    new BigDecimal("2.50"),
                    new BigDecimal("1E+3"),
                    new BigDecimal("0.000"),
                    1.0,
                    0.1,
                    1e-7,
                    -7L)))
        .isEqualTo("[2.5,1000,0,1,0.1,0.0000001,-7]");
  }

  @Test
  void leavesOutKeysWithoutValueButKeepsPlacesInLists() {
    assertThat(json(new Line("pump", null))).isEqualTo("{\"name\":\"pump\"}");
    assertThat(json(Arrays.asList(1, null))).isEqualTo("[1,null]");
  }

  @Test
  void escapesOnlyWhatMustBe() {
    assertThat(json("\"\\/\n\u001f€\u2028😀")).isEqualTo("\"\\\"\\\\/\\u000a\\u001f€\u2028😀\"");
  }

  @Test
  void writesInstantsInUtc() {
    assertThat(json(Map.of("at", Instant.parse("2026-05-04T09:00:00Z"))))
        .isEqualTo("{\"at\":\"2026-05-04T09:00:00Z\"}");
  }

  @Test
  void refusesWhatHasNoOneForm() {
    assertThatIllegalArgumentException().isThrownBy(() -> json(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> json(Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException().isThrownBy(() -> json("half \ud83d"));
  }

  /** Computed apart from this code: printf '{"content":{"a":1}}' | sha256sum. */
  @Test
  void isWhatAnyoneCanCompute() {
    assertThat(ContentHash.of(Map.of("a", new BigDecimal("1.0")), null))
        .isEqualTo("9894f1e7ef9363323cdfb6112dbf51e692b57afb62ca1df9246aaa657fff17d0");
    assertThat(ContentHash.of(Map.of("a", 2), "0".repeat(64)))
        .isEqualTo("1d1cc742b730761449629307bc65b94fe360c24eec2143ac16562152c024428b");
  }

  @Test
  void dependsOnTheVersionBefore() {
    Map<String, Integer> content = Map.of("a", 1);

    assertThat(ContentHash.of(content, "0".repeat(64)))
        .isNotEqualTo(ContentHash.of(content, "1".repeat(64)))
        .isNotEqualTo(ContentHash.of(content, null));
  }

  @Test
  void refusesAPreviousHashThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContentHash.of(Map.of(), "ABC"))
        .withMessageContaining("ABC");
  }

  private static String json(Object content) {
    return new String(CanonicalJson.bytes(content), StandardCharsets.UTF_8);
  }

  record Line(String name, @Nullable String note) {}
}
