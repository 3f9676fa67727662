package callout.planning;

import callout.catalogue.PartNames;
import callout.shared.FieldProblem;
import callout.shared.Language;
import callout.shared.SpokenDuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentences for reasons and broken rules, from {@code messages-planning}. */
@Component
public class ReasonTexts {

  private static final Pattern COUNT = Pattern.compile("\\d{1,6}");

  private final MessageSource messages;
  private final PartNames parts;

  ReasonTexts(MessageSource messages, PartNames parts) {
    this.messages = messages;
    this.parts = parts;
  }

  /** Why this technician does not get the visit. */
  public String sentence(Reason reason, Language language) {
    List<String> values = new ArrayList<>(List.of(reason.technicianName()));
    values.addAll(reason.values());
    return text("planning.reason." + reason.code(), values, language.locale());
  }

  /** Why a visit is left out that no technician could even be asked about. */
  public String nobodyInArea(Language language) {
    return text("planning.reason.noTechnician", List.of(), language.locale());
  }

  /** Why a proposed stop was not published. */
  public String sentence(SkippedStop skipped, Language language) {
    return text("planning.rule." + skipped.code(), skipped.values(), language.locale());
  }

  /** In the language of whoever acts now. */
  FieldProblem problem(BrokenRule rule) {
    return new FieldProblem(
        rule.field(),
        rule.code().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT),
        text("planning.rule." + rule.code(), rule.values(), LocaleContextHolder.getLocale()));
  }

  private String text(String key, List<String> values, Locale locale) {
    Language language = Language.of(locale);
    Object[] readable =
        values.stream()
            .map(value -> ReaderDays.in(value, language))
            .map(value -> words(key, value, locale))
            .toArray();
    return messages.getMessage(key, readable, locale);
  }

  /** Reasons are kept with codes of skills, numbers of parts, counts and minutes. */
  private Object words(String key, String value, Locale locale) {
    if (key.endsWith(".skillMissing")) {
      return each(value, skill -> skill(WantedSkill.of(skill), locale));
    }
    if (key.endsWith(".partsMissing")) {
      return each(value, parts::named);
    }
    if (key.endsWith(".noRoom") && COUNT.matcher(value).matches()) {
      return Long.valueOf(value);
    }
    return key.endsWith(".shiftTooShort") && COUNT.matcher(value).matches()
        ? duration(Long.parseLong(value), locale)
        : value;
  }

  /** "electrical", or "electrical (level 3)". */
  public String skill(WantedSkill skill, Locale locale) {
    String name =
        String.valueOf(messages.getMessage("skill." + skill.code(), null, skill.code(), locale));
    return skill.level() > 1
        ? messages.getMessage(
            "planning.skill.level", new Object[] {name, Integer.toString(skill.level())}, locale)
        : name;
  }

  private static String each(String values, UnaryOperator<String> word) {
    return Stream.of(values.split(", ")).map(word).collect(Collectors.joining(", "));
  }

  private String duration(long minutes, Locale locale) {
    var spoken = SpokenDuration.ofMinutes(minutes);
    return messages.getMessage(spoken.key(), spoken.values().toArray(), locale);
  }
}
