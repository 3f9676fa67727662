package callout.web;

import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.Language;
import callout.shared.Refusal;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * Says refusals in the reader's language. They are written in English where they are decided;
 * {@code problems_de.properties} has the German sentence for each code, with the English one's
 * quoted words and numbers for its values. What it does not have is passed on as it was written.
 */
final class ProblemWords {

  private static final ResourceBundle GERMAN =
      ResourceBundle.getBundle(
          "problems",
          Locale.GERMAN,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  private static final Pattern VALUE = Pattern.compile("'([^']*)'|(?<![\\w.-])(-?\\d+)(?![\\w-])");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private ProblemWords() {}

  static InvalidInput of(InvalidInput refused) {
    return refused.isSaidToReader()
        ? refused
        : InvalidInput.saidToReader(refused.problems().stream().map(ProblemWords::of).toList());
  }

  static FieldProblem of(FieldProblem problem) {
    return new FieldProblem(
        problem.field(), problem.code(), sentence("field." + problem.code(), problem.message()));
  }

  static String of(Refusal refusal) {
    return sentence("refusal." + refusal.code(), String.valueOf(refusal.getMessage()));
  }

  private static String sentence(String key, String english) {
    if (LanguageChoice.current() != Language.DE || !GERMAN.containsKey(key)) {
      return english;
    }
    String german = GERMAN.getString(key);
    List<String> values =
        VALUE
            .matcher(english)
            .results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
            .toList();
    return PLACE.matcher(german).results().count() > values.size()
        ? english
        : MessageFormat.format(german, values.toArray());
  }
}
