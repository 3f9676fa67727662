package callout.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import callout.catalogue.Catalogue;
import callout.catalogue.Part;
import callout.catalogue.PartNames;
import callout.shared.CaseNumber;
import callout.shared.FieldProblem;
import callout.shared.Language;
import callout.shared.VisitId;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class ReasonTextsTest {

  private final Catalogue catalogue = mock(Catalogue.class);
  private final ReasonTexts texts =
      new ReasonTexts(bundle(), new PartNames(catalogue, Clock.systemUTC()));

  @Test
  void saysItInTheReadersLanguage() {
    Reason reason = new Reason("ana", "Ana", "noRoom", List.of("2026-11-23", "4"));
    assertThat(texts.sentence(reason, Language.EN))
        .isEqualTo("Ana has 4 stops on Mon, Nov 23; it fits nowhere between them.");
    assertThat(texts.sentence(reason, Language.DE))
        .isEqualTo("Ana hat am Mo., 23. Nov. schon 4 Termine; dazwischen passt es nirgends.");
    Reason one = new Reason("ana", "Ana", "noRoom", List.of("2026-11-23", "1"));
    assertThat(texts.sentence(one, Language.EN)).startsWith("Ana has one stop on Mon, Nov 23;");
    assertThat(texts.sentence(one, Language.DE)).contains("schon einen Termin;");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void hasASentenceForEveryReasonAndUsesItsValues(Language language) {
    assertReason(language, "skillMissing", "welding");
    assertReason(language, "notOnShift", "2026-11-23");
    assertReason(language, "noRoad");
    assertReason(language, "outsideWindow", "2026-11-23 18:00–20:00", "2026-11-23 08:00–16:00");
    assertReason(language, "shiftTooShort", "49", "48");
    assertReason(language, "noRoom", "2026-11-23", "4");
    assertThat(texts.nobodyInArea(language)).endsWith(".").doesNotContain("''");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void hasASentenceForEveryRuleAndUsesItsValues(Language language) {
    assertRule(language, "notWaiting");
    assertRule(language, "unknownTechnician", "eve");
    assertRule(language, "skillMissing", "Ana", "welding");
    assertRule(language, "outsideWindow", "2026-11-23 18:00–20:00");
    assertRule(language, "notOnShift", "Ana", "2026-11-23 18:00–20:00");
    assertRule(language, "noRoad", "Ana");
    assertRule(language, "taken", "Ana", "2026-11-23 18:00–20:00", "Repair");
    assertRule(language, "tooEarly", "Ana", "2026-11-23 08:09");
    assertRule(language, "notThereYet", "Ana", "2026-11-23 08:09");
    assertRule(language, "tooLate", "Ana", "2026-11-23 14:50");
  }

  @Test
  void saysSkillsAndDurationsInWords() {
    assertThat(
            texts.sentence(
                new Reason("ana", "Ana", "skillMissing", List.of("electrical, hvac")), Language.DE))
        .isEqualTo("Ana fehlt: Elektrik, Heizung und Klima.");
    assertThat(
            texts.sentence(
                new Reason("ana", "Ana", "shiftTooShort", List.of("490", "480")), Language.EN))
        .contains("take 8 h 10 min;", "at most 8 h in a shift");
  }

  @Test
  void namesPartsAsFarAsTheyAreKnown() {
    given(catalogue.parts()).willReturn(List.of(new Part("P-100", "Cartridge", 3)));
    assertThat(
            texts.sentence(
                new Reason("ana", "Ana", "partsMissing", List.of("P-100, P-200")), Language.EN))
        .isEqualTo("Ana does not carry: Cartridge (P-100), P-200.");
  }

  @Test
  void saysDaysAndTimesAsTheReaderWritesThem() {
    var skipped =
        new SkippedStop(
            VisitId.next(),
            CaseNumber.ofSequence(1),
            "ana",
            "taken",
            List.of("Ana", "2026-11-23 22:00–2026-11-24 01:00", "Part 2026-99-99, see 12:00"));
    assertThat(texts.sentence(skipped, Language.EN))
        .isEqualTo(
            "Ana is busy Mon, Nov 23, 22:00–Tue, Nov 24, 01:00: Part 2026-99-99, see 12:00.");
    assertThat(texts.sentence(skipped, Language.DE))
        .contains("Mo., 23. Nov., 22:00–Di., 24. Nov., 01:00", "2026-99-99");
  }

  private void assertReason(Language language, String code, String... values) {
    Reason reason = new Reason("ana", "Ana", code, List.of(values));
    String sentence = texts.sentence(reason, language);
    assertThat(sentence).contains("Ana").doesNotContain("{", "''");
    assertThat(List.of(read(language, values))).allMatch(sentence::contains);
  }

  private void assertRule(Language language, String code, String... values) {
    var skipped =
        new SkippedStop(VisitId.next(), CaseNumber.ofSequence(1), "ana", code, List.of(values));
    String sentence = texts.sentence(skipped, language);
    assertThat(sentence).endsWith(".").doesNotContain("{", "''");
    assertThat(List.of(read(language, values))).allMatch(sentence::contains);

    LocaleContextHolder.setLocale(language.locale());
    try {
      FieldProblem problem = texts.problem(new BrokenRule("startAt", code, List.of(values)));
      assertThat(problem.message()).isEqualTo(sentence);
      assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  private static String[] read(Language language, String... values) {
    return Stream.of(values).map(value -> ReaderDays.in(value, language)).toArray(String[]::new);
  }

  private static ResourceBundleMessageSource bundle() {
    var bundle = new ResourceBundleMessageSource();
    bundle.setBasenames("messages", "messages-planning");
    bundle.setDefaultEncoding("UTF-8");
    bundle.setFallbackToSystemLocale(false);
    return bundle;
  }
}
