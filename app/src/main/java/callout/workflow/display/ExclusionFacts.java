package callout.workflow.display;

import callout.planning.Fix;
import callout.planning.LeftOut;
import callout.planning.ReasonTexts;
import callout.planning.WantedSkill;
import callout.planning.WaysOut;
import callout.shared.Language;
import callout.shared.VisitId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Why a visit fits nowhere, and what would help, for whoever decides. */
@Component
class ExclusionFacts {

  private final WaysOut waysOut;
  private final ReasonTexts reasons;

  ExclusionFacts(WaysOut waysOut, ReasonTexts reasons) {
    this.waysOut = waysOut;
    this.reasons = reasons;
  }

  Map<String, Object> of(VisitId visit, ZoneId zone, Language language) {
    var words = new Words(language);
    List<Map<String, String>> options = new ArrayList<>();
    waysOut
        .of(visit)
        .forEach(
            fix ->
                options.add(Map.of("label", label(fix, words, zone, language), "value", fix.id())));
    options.add(Map.of("label", words.of("fix.wait"), "value", "wait"));
    return Map.of(
        "exclusionText",
        waysOut.reasons(visit).map(left -> why(left, language)).orElse(""),
        "fixOptions",
        options);
  }

  private String why(LeftOut left, Language language) {
    return left.reasons().isEmpty()
        ? Markdown.literal(reasons.nobodyInArea(language))
        : left.reasons().stream()
            .map(reason -> "- " + Markdown.literal(reasons.sentence(reason, language)))
            .collect(Collectors.joining("\n"));
  }

  private String label(Fix fix, Words words, ZoneId zone, Language language) {
    String when = words.moment(fix.start(), zone);
    String travel = words.duration(Math.abs(fix.addedTravelSeconds()));
    String added = (fix.addedTravelSeconds() < 0 ? "−" : "+") + travel;
    return "%s · %s %s · %s"
        .formatted(what(fix, words, zone, language), fix.technicianName(), when, added)
        .concat(" " + words.of("fix.travel"));
  }

  private String what(Fix fix, Words words, ZoneId zone, Language language) {
    return switch (fix.kind()) {
      case WIDEN_WINDOW ->
          words
              .of("fix.widenWindow")
              .formatted(
                  words.duration(60L * fix.minutes()),
                  words.window(Objects.requireNonNull(fix.window()), zone));
      case AS_IT_IS -> words.of("fix.asItIs");
      case ANOTHER_DAY -> words.of("fix.anotherDay");
      case WAIVE_SKILL ->
          words
              .of("fix.waiveSkill")
              .formatted(
                  Stream.of(String.valueOf(fix.skills()).split(", "))
                      .map(skill -> reasons.skill(WantedSkill.of(skill), language.locale()))
                      .collect(Collectors.joining(", ")));
      case OVERTIME -> words.of("fix.overtime").formatted(words.duration(60L * fix.minutes()));
      case MOVE_OTHER -> moving("fix.moveOther", fix, words, zone);
      case DROP_PIN -> moving("fix.dropPin", fix, words, zone);
    };
  }

  private static String moving(String sentence, Fix fix, Words words, ZoneId zone) {
    Fix.Moved moved = Objects.requireNonNull(fix.moved());
    return words
        .of(sentence)
        .formatted(
            moved.caseNumber(),
            moved.title(),
            moved.technicianName(),
            words.moment(moved.start(), zone));
  }
}
