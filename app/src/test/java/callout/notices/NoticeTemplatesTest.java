package callout.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.shared.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTemplatesTest {

  private final NoticeTemplates templates = new NoticeTemplates();

  static Map<String, Object> facts() {
    return new HashMap<>(
        Map.of(
            "caseNumber", "C-000123",
            "contactName", "Jürgen Weiß",
            "serviceTypeName", "Reparatur",
            "placeText", "Äußere Mühlenstraße 7, 22081 Hamburg",
            "reasonText", "Der Ort liegt außerhalb unseres Gebiets.",
            "windowText", "Di., 3. März 2026, 09:00 – 11:00",
            "keptText", "",
            "requestLink", "https://service.example.org/portal/requests/C-000123",
            "outcomeText", "Wie beschrieben abgeschlossen",
            "companyName", "Süßmilch & Söhne"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "request-received",
        "request-accepted",
        "request-rejected",
        "visit-planned",
        "case-closed"
      })
  void asksForTheSameKnownFactsInBothLanguages(String template) {
    NoticeText english = templates.text(template, Language.EN);
    NoticeText german = templates.text(template, Language.DE);

    assertThat(facts().keySet()).containsAll(english.facts());
    assertThat(german.facts()).isEqualTo(english.facts()).contains("caseNumber", "companyName");
    for (Language language : Language.values()) {
      NoticeTemplates.Written written = templates.write(template, language, facts());
      assertThat(written.subject()).contains("C-000123").doesNotContain("{");
      assertThat(written.plain()).contains("Äußere Mühlenstraße 7").doesNotContain("{", "null");
      assertThat(written.html())
          .contains("lang=\"" + language.code() + "\"", "Süßmilch &amp; Söhne")
          .doesNotContain("{caseNumber}", " th:");
    }
  }

  @Test
  void refusesAFactThatIsAbsent() {
    Map<String, Object> facts = facts();
    facts.remove("reasonText");

    assertThatExceptionOfType(TemplateUnfit.class)
        .isThrownBy(() -> templates.write("request-rejected", Language.EN, facts))
        .withMessageContaining("request-rejected.en.txt")
        .withMessageContaining("{reasonText}");
  }

  @Test
  void refusesABlankFactInASubject() {
    Map<String, Object> facts = facts();
    facts.put("windowText", "");

    assertThatExceptionOfType(TemplateUnfit.class)
        .isThrownBy(() -> templates.write("visit-planned", Language.EN, facts))
        .withMessageContaining("{windowText}");
  }

  @Test
  void refusesATemplateThatIsMissing() {
    assertThatExceptionOfType(TemplateUnfit.class)
        .isThrownBy(() -> templates.write("no-such", Language.EN, facts()))
        .withMessageContaining("no-such.en.txt");
  }

  @Test
  void leavesOutALineWhoseFactIsBlank() {
    Map<String, Object> facts = facts();
    facts.put("contactName", " ");
    facts.put("reasonText", "");

    NoticeTemplates.Written written = templates.write("request-rejected", Language.EN, facts);

    assertThat(written.plain()).startsWith("We are sorry").doesNotContain("Hello", "Reason");
    assertThat(written.html()).doesNotContain("Hello", "Reason");
  }

  @Test
  void neverBreaksASubjectIntoHeaders() {
    Map<String, Object> facts = facts();
    facts.put("windowText", "Tue\r\nBcc: all@example.org\u2028X: y\u0000\u0085");

    assertThat(templates.write("visit-planned", Language.EN, facts).subject())
        .isEqualTo("We come on Tue Bcc: all@example.org X: y (C-000123)");
  }

  @Test
  void escapesFactsInHtmlAndPutsThemInOnce() {
    Map<String, Object> facts = facts();
    facts.put("reasonText", "<script>alert(1)</script> $1 {caseNumber}\nsecond line");

    NoticeTemplates.Written written = templates.write("request-rejected", Language.DE, facts);

    assertThat(written.html())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; $1 {caseNumber}<br/>second line")
        .doesNotContain("<script");
    assertThat(written.plain()).contains("$1 {caseNumber}\nsecond line");
  }

  @Test
  void makesALinkOfTheRequestsAddress() {
    NoticeTemplates.Written written = templates.write("visit-planned", Language.EN, facts());
    String address = "https://service.example.org/portal/requests/C-000123";

    assertThat(written.plain()).contains("See your request here: " + address);
    assertThat(written.html())
        .containsPattern("here: <a [^>]*href=\"%s\">%s</a>".formatted(address, address));

    Map<String, Object> facts = facts();
    facts.put("requestLink", "");
    NoticeTemplates.Written without = templates.write("visit-planned", Language.EN, facts);
    assertThat(without.plain()).doesNotContain("See your request");
    assertThat(without.html()).doesNotContain("<a ", "See your request").contains("Place: ");
  }

  @Test
  void cutsASubjectThatIsTooLong() {
    Map<String, Object> facts = facts();
    facts.put("windowText", "x".repeat(500));

    assertThat(templates.write("visit-planned", Language.EN, facts).subject()).hasSize(200);
  }

  @Test
  void needsASubjectAndAText() {
    for (String source : List.of("", "Only a subject", "\n\n")) {
      assertThatExceptionOfType(TemplateUnfit.class)
          .isThrownBy(() -> NoticeText.parse("x.en.txt", source));
    }
  }
}
