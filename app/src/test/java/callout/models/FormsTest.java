package callout.models;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms show the same in Tasklist's old form library and in ours, in both languages. */
class FormsTest {

  /**
   * What Tasklist's library can show; a file picker, for one, keeps the whole form from loading.
   */
  private static final Set<String> TYPES =
      Set.of(
          "text",
          "checkbox",
          "textfield",
          "textarea",
          "number",
          "datetime",
          "select",
          "radio",
          "checklist",
          "group",
          "dynamiclist",
          "table",
          "html");

  /** The newest form format that Tasklist's library knows. */
  private static final int SCHEMA_VERSION = 16;

  /** What a receiver takes, by form. A field more or less is a change of the receiver, too. */
  private static final Map<String, Set<String>> KEYS =
      Map.ofEntries(
          entry(
              "service-request",
              Set.of(
                  "customerNumber",
                  "locationNumber",
                  "address",
                  "latitude",
                  "longitude",
                  "serviceType",
                  "priority",
                  "description",
                  "contactName",
                  "contactPhone",
                  "contactEmail",
                  "windowStart",
                  "windowEnd")),
          entry(
              "review-request",
              Set.of(
                  "reviewDecision",
                  "reviewReason",
                  "question",
                  "mergeInto",
                  "orderPreparation",
                  "latitude",
                  "longitude",
                  "durationMinutes")),
          entry("prepare-order", Set.of("orderStep", "withdrawalReason")),
          entry("approve-order", Set.of("approvalDecision", "approvalReason", "changeNote")),
          entry("assign-visit", Set.of("technician", "startAt")),
          entry("accept-visit", Set.of("visitAnswer", "declineReason")),
          entry("start-driving", Set.of()),
          entry("arrive-on-site", Set.of()),
          entry(
              "complete-visit",
              Set.of(
                  "visitResult",
                  "notCarriedOutReason",
                  "remainingWork",
                  "workedHours",
                  "usedMaterials",
                  "problems",
                  "remarks")),
          entry("answer-question", Set.of("answer")),
          entry("decide-next-visit", Set.of("nextVisitDecision", "nextVisitReason")),
          entry(
              "propose-confirmation",
              Set.of(
                  "changeKind",
                  "orderLine",
                  "lineKind",
                  "lineDescription",
                  "quantity",
                  "unit",
                  "changeReason")),
          entry(
              "approve-confirmation",
              Set.of("confirmationDecision", "unitPrice", "taxRate", "confirmationReason")),
          entry(
              "decide-promise",
              Set.of("promiseDecision", "technician", "startAt", "promiseReason")),
          entry("override-promise", Set.of("overrideDecision", "overrideReason")),
          entry("agree-window", Set.of("windowAnswer", "windowRemark")),
          entry("agree-confirmation", Set.of("agreement", "agreementRemark")),
          entry(
              "approve-report",
              Set.of("reportDecision", "reportReason", "followUp", "followUpText")),
          entry("amend-report", Set.of("amendment")),
          entry(
              "release-report",
              Set.of("releaseDecision", "releaseTitle", "releaseMessage", "releaseItems")),
          entry(
              "route-planning", Set.of("areaCode", "firstDay", "days", "solveSeconds", "mayMove")),
          entry("review-proposal", Set.of("proposalDecision", "solveSeconds")),
          entry("resolve-exclusion", Set.of("fix")));

  /** What a form may show: written for the task by the engine's side, removed at completion. */
  private static final Set<String> DISPLAY =
      Set.of(
          "lang",
          "priceText",
          "submittedByText",
          "draftText",
          "orderLinkText",
          "peopleText",
          "skillsText",
          "equipmentText",
          "instructionsText",
          "caseNumber",
          "customerName",
          "placeText",
          "serviceTypeName",
          "description",
          "priorityText",
          "windowsText",
          "dueText",
          "contactText",
          "triageText",
          "orderText",
          "visitText",
          "exclusionText",
          "changedText",
          "purposeText",
          "siteText",
          "zoneText",
          "proposalText",
          "questionText",
          "answerText",
          "confirmationText",
          "changeText",
          "totalText",
          "unpricedText",
          "photosText",
          "reasonText",
          "proposedByText",
          "reportText",
          "reportLinkText",
          "signatureText",
          "promiseText",
          "riskText",
          "leftText",
          "offerText",
          "wishText",
          "newWindowText",
          "answerDueText",
          "sentBackText");

  private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)+\"";
  private static final Pattern BOTH_LANGUAGES =
      Pattern.compile(
          "=if lang = \"de\" then " + TEXT + "( \\+ \\w+Text)? else " + TEXT + "( \\+ \\w+Text)?");
  private static final Pattern OPTIONS =
      Pattern.compile("=if lang = \"de\" then (\\[.*]) else (\\[.*])");
  private static final Pattern OPTION = Pattern.compile("value: \"([^\"]+)\"");
  private static final Pattern HIDE =
      Pattern.compile("=(\\w+) !?= \"(\\w+)\"(?: and \\1 != \"(\\w+)\"| or (\\w+) = \"\")?");
  private static final Pattern SHOWN = Pattern.compile("\\{\\{(?:#if )?(\\w+)(?=[ }])");

  static List<FormFile> forms() {
    return ModelFiles.in("forms", ".form").stream().map(FormFile::read).toList();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void staysWithinWhatTasklistShows(FormFile form) {
    assertThat(form.root().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
    assertThat(form.root().path("schemaVersion").asInt()).isBetween(1, SCHEMA_VERSION);
    for (JsonNode component : form.components()) {
      assertThat(TYPES).as("type of %s", name(component)).contains(component.path("type").asText());
      if (component.path("type").asText().equals("datetime")) {
        // A day alone is stored a day early west of UTC. A time is meant where the work is done,
        // not
        // where the browser stands: without an offset.
        assertThat(component.path("subtype").asText()).as(name(component)).isEqualTo("datetime");
        assertThat(component.path("timeSerializingFormat").asText())
            .as(name(component))
            .isEqualTo("no_timezone");
      }
      if (component.path("type").asText().equals("dynamiclist")) {
        assertThat(component.path("disableCollapse").asBoolean()).as(name(component)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void asksWhatItsReceiverTakes(FormFile form) {
    assertThat(form.keys()).containsExactlyInAnyOrderElementsOf(KEYS.get(form.id()));
    assertThat(form.components()).extracting(FormsTest::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void speaksBothLanguages(FormFile form) {
    for (JsonNode component : form.components()) {
      for (String property : List.of("label", "dateLabel", "timeLabel", "description")) {
        if (component.has(property)) {
          assertThat(component.path(property).asText())
              .as("%s of %s", property, name(component))
              .matches(BOTH_LANGUAGES);
        }
      }
      if (component.has("key")) {
        assertThat(component.has("label") || component.has("dateLabel"))
            .as("%s has a label", name(component))
            .isTrue();
      }
      if (component.path("type").asText().equals("text")) {
        assertThat(component.path("text").asText()).as(name(component)).contains("lang = \"de\"");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void offersTheSameOptionsInBothLanguages(FormFile form) {
    for (JsonNode field : form.fields()) {
      if (!Set.of("select", "radio", "checklist").contains(field.path("type").asText())
          || field.has("valuesKey")) {
        continue;
      }
      Matcher options = OPTIONS.matcher(field.path("valuesExpression").asText());
      assertThat(options.matches()).as("options of %s", name(field)).isTrue();
      List<String> codes = codes(options.group(1));
      assertThat(codes).isNotEmpty().doesNotHaveDuplicates().isEqualTo(codes(options.group(2)));
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void hidesBehindOneQuestionOrWhereATextIsEmpty(FormFile form) {
    for (JsonNode component : form.components()) {
      if (component.has("conditional")) {
        String hide = component.at("/conditional/hide").asText();
        Matcher condition = HIDE.matcher(hide);
        assertThat(condition.matches()).as("%s: %s", name(component), hide).isTrue();
        assertThat(form.fields())
            .filteredOn(field -> field.path("key").asText().equals(condition.group(1)))
            .as("the question that %s depends on", name(component))
            .singleElement()
            .extracting(field -> codes(field.path("valuesExpression").asText()))
            .asInstanceOf(InstanceOfAssertFactories.LIST)
            .contains(condition.group(2))
            .contains(Optional.ofNullable(condition.group(3)).orElse(condition.group(2)));
        if (condition.group(4) != null) {
          assertThat(DISPLAY).as(name(component)).contains(condition.group(4));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void showsOnlyDisplayVariables(FormFile form) {
    for (JsonNode component : form.components()) {
      List<String> shown =
          SHOWN
              .matcher(component.path("text").asText())
              .results()
              .map(match -> match.group(1))
              .filter(word -> !word.equals("if"))
              .toList();
      assertThat(DISPLAY).as(name(component)).containsAll(shown);
    }
  }

  private static List<String> codes(String options) {
    return OPTION.matcher(options).results().map(match -> match.group(1)).toList();
  }

  private static String name(JsonNode component) {
    return component.path("id").asText();
  }
}
