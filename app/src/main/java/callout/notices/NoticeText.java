package callout.notices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A notice's text with places for facts, such as {@code {caseNumber}}. The first line is the
 * subject. A line that names a blank fact is left out, and a paragraph that has lost all its lines.
 * Facts are put in once: braces inside a fact stay braces.
 */
final class NoticeText {

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
  private static final int SUBJECT_LENGTH = 200;

  private final String file;
  private final String subject;
  private final List<List<String>> paragraphs;
  private final Set<String> facts;

  private NoticeText(String file, String subject, List<List<String>> paragraphs) {
    this.file = file;
    this.subject = subject;
    this.paragraphs = paragraphs;
    Set<String> names = new TreeSet<>(facts(subject));
    paragraphs.forEach(lines -> lines.forEach(line -> names.addAll(facts(line))));
    this.facts = Collections.unmodifiableSet(names);
  }

  static NoticeText parse(String file, String source) {
    String[] parts = source.replace("\r\n", "\n").strip().split("\n", 2);
    if (parts.length < 2 || parts[0].isBlank()) {
      throw new TemplateUnfit(file, "needs a subject in its first line and a text below it");
    }
    List<List<String>> paragraphs = new ArrayList<>();
    for (String paragraph : parts[1].strip().split("\n\\s*\n")) {
      paragraphs.add(Arrays.asList(paragraph.split("\n")));
    }
    return new NoticeText(file, parts[0].strip(), paragraphs);
  }

  /** Names of all facts the text asks for. */
  Set<String> facts() {
    return facts;
  }

  /**
   * One line, whatever the facts hold.
   *
   * @throws TemplateUnfit if a fact is missing or blank
   */
  String subject(Map<String, Object> facts) {
    for (String name : facts(subject)) {
      if (value(name, facts).isBlank()) {
        throw new TemplateUnfit(file, "has {%s} in its subject, and it is blank".formatted(name));
      }
    }
    String line = fill(subject, facts).replaceAll("[\\s\\p{Z}\\p{C}]+", " ").strip();
    return line.length() <= SUBJECT_LENGTH ? line : line.substring(0, SUBJECT_LENGTH - 1) + "…";
  }

  /**
   * Paragraphs of lines.
   *
   * @throws TemplateUnfit if a fact is missing
   */
  List<List<String>> paragraphs(Map<String, Object> facts) {
    return paragraphs.stream()
        .map(
            lines ->
                lines.stream()
                    .filter(line -> facts(line).stream().noneMatch(n -> value(n, facts).isBlank()))
                    .flatMap(line -> fill(line, facts).lines())
                    .toList())
        .filter(lines -> !lines.isEmpty())
        .toList();
  }

  static String plain(List<List<String>> paragraphs) {
    return paragraphs.stream()
        .map(lines -> String.join("\n", lines))
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private static Set<String> facts(String line) {
    return PLACE.matcher(line).results().map(place -> place.group(1)).collect(Collectors.toSet());
  }

  private String fill(String line, Map<String, Object> facts) {
    return PLACE
        .matcher(line)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), facts)));
  }

  private String value(String name, Map<String, Object> facts) {
    Object value = facts.get(name);
    if (value == null) {
      throw new TemplateUnfit(file, "asks for {%s}, which was not given".formatted(name));
    }
    return value.toString().replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\n]]", " ").strip();
  }
}
