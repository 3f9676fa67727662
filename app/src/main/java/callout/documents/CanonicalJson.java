package callout.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write a content as bytes:
 *
 * <ul>
 *   <li>JSON in UTF-8 without insignificant white space, no byte order mark;
 *   <li>keys sorted by their UTF-16 code units; a key without value is left out, so that a field
 *       added later does not change old hashes; in lists null stays;
 *   <li>numbers as plain decimals without trailing zeros or exponent: 2.50 is {@code 2.5};
 *   <li>in strings only {@code "}, {@code \} and characters below U+0020 are escaped, the latter as
 *       {@code \}{@code u00xx} in lower case;
 *   <li>instants as ISO 8601 in UTC, other values as Jackson writes them.
 * </ul>
 */
final class CanonicalJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .build();

  private CanonicalJson() {}

  /**
   * @throws IllegalArgumentException if the content holds a number that is none (NaN, infinite), or
   *     text that is no Unicode
   */
  static byte[] bytes(@Nullable Object content) {
    StringBuilder out = new StringBuilder(512);
    append(MAPPER.valueToTree(content), out);
    try {
      ByteBuffer encoded =
          StandardCharsets.UTF_8
              .newEncoder()
              .encode(CharBuffer.wrap(out)); // refuses half characters
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("The content holds text that is no Unicode.", e);
    }
  }

  private static void append(JsonNode node, StringBuilder out) {
    if (node.isObject()) {
      appendObject(node, out);
    } else if (node.isArray()) {
      out.append('[');
      String separator = "";
      for (JsonNode item : node) {
        out.append(separator);
        append(item, out);
        separator = ",";
      }
      out.append(']');
    } else if (node instanceof NumericNode number) {
      appendNumber(number, out);
    } else if (node.isBoolean()) {
      out.append(node.booleanValue());
    } else if (node.isNull() || node.isMissingNode()) {
      out.append("null");
    } else {
      appendText(node.asText(), out);
    }
  }

  private static void appendObject(JsonNode node, StringBuilder out) {
    TreeSet<String> keys = new TreeSet<>();
    node.fieldNames().forEachRemaining(keys::add);
    out.append('{');
    String separator = "";
    for (String key : keys) {
      JsonNode value = node.get(key);
      if (!value.isNull()) {
        out.append(separator);
        appendText(key, out);
        out.append(':');
        append(value, out);
        separator = ",";
      }
    }
    out.append('}');
  }

  private static void appendNumber(NumericNode number, StringBuilder out) {
    if (number.isNaN()) {
      throw new IllegalArgumentException("%s is no number.".formatted(number));
    }
    BigDecimal value = number.decimalValue();
    out.append(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
  }

  private static void appendText(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
