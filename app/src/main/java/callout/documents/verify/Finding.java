package callout.documents.verify;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that was found out, to be said in somebody's language.
 *
 * @param code such as {@code line-missing}
 * @param values what the sentence names, in its order
 */
public record Finding(String code, List<String> values) {

  static Finding of(String code, Object... values) {
    return new Finding(code, Arrays.stream(values).map(String::valueOf).toList());
  }
}
