package callout.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.RunningCallout;
import callout.Until;
import callout.VisitsToPlan;
import callout.intake.Intake;
import callout.planning.Board;
import callout.planning.VisitNeeds;
import callout.planning.VisitWishes;
import callout.planning.Visits;
import callout.workflow.StaffTasks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A planning run on the board, and a visit's wishes, over HTTP: who sees what, and who may. */
class BoardRunIT extends RunningCallout {

  private static final Pattern TASK = Pattern.compile("data-task=\"([^\"]+)\"");
  private static final Pattern RUN = Pattern.compile("data-run=\"([^\"]+)\"");

  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private VisitWishes wishes;
  @Autowired private Board board;
  @Autowired private StaffTasks tasks;

  private VisitsToPlan plan;

  @Test
  void isFollowedStoppedComparedAndJudged() {
    plan = VisitsToPlan.of(intake, visits, wishes, board, tasks);
    Browser dispatcher = signedIn(username("dispatcher"));
    Browser supervisor = signedIn(username("supervisor"));
    Browser agent = signedIn(username("agent"));
    assertThat(shown(dispatcher)).doesNotContain("data-run");
    String wish =
        """
        {"areaCode":"%s","firstDay":"%s","days":1,"solveSeconds":300,"mayMove":true}
        """
            .formatted(plan.possible().areaCode(), plan.day());
    assertThat(dispatcher.sendFrom("/board", "/planning/new/form", wish).statusCode())
        .isEqualTo(200);
    Until.isTrue("a first plan", () -> shown(dispatcher).contains("<dt>Cost, as time"));
    Until.isTrue("its cost", () -> !shown(dispatcher).contains("<dd>–</dd>"));
    String id = found(RUN, shown(dispatcher));
    String page = "/planning/runs/" + id;
    assertThat(dispatcher.open(page).body()).contains("Visits placed", "Stop and keep the best");
    assertThat(shown(supervisor)).contains("Visits placed").doesNotContain("Stop and keep");
    assertThat(agent.get(address()).statusCode()).isEqualTo(404);

    String stop = page + "/stop";
    assertThat(supervisor.sendFrom("/board", stop, "{}").statusCode()).isEqualTo(404);
    assertThat(dispatcher.sendFrom("/board", stop, "{}").statusCode()).isEqualTo(204);
    Until.isTrue("to be judged", () -> TASK.matcher(shown(dispatcher)).find());
    String solved = shown(dispatcher);
    assertThat(solved)
        .contains(
            "data-proposed=\"%s\"".formatted(plan.possible().visit()),
            plan.impossible().caseNumber().value(),
            "Left out (",
            "Why? One reason for each of",
            "as planned",
            "as proposed")
        .doesNotContain("??");
    assertThat(shown(supervisor)).contains("data-proposed").doesNotContain("data-decision");
    assertThat(dispatcher.open(page).body())
        .contains("Beside the plan as it stands", "Break 1")
        .doesNotContain("??");
    dispatcher.open("/board?lang=de");
    assertThat(shown(dispatcher)).contains("Ausgelassen (", "wie vorgeschlagen");
    dispatcher.open("/board?lang=en");

    String decide = "/tasks/%s/form".formatted(found(TASK, solved));
    String discard = "{\"proposalDecision\":\"discard\"}";
    assertThat(dispatcher.open(page).body()).doesNotContain("other runs for these days");
    String again = wish.replace("300", "1");
    dispatcher.sendFrom("/board", "/planning/new/form", again);
    Until.isTrue("another to be judged", () -> isAnotherToBeJudged(dispatcher, id));
    assertThat(shown(dispatcher)).contains("other runs for these days", page);
    assertThat(dispatcher.open(page).body()).contains("other runs for these days");
    String another = "/tasks/%s/form".formatted(found(TASK, shown(dispatcher)));
    assertThat(dispatcher.sendFrom("/board", another, discard).statusCode()).isEqualTo(200);
    Until.isTrue("the first again", () -> found(RUN, shown(dispatcher)).equals(id));
    assertThat(dispatcher.open(page).body()).doesNotContain("other runs for these days");

    for (Browser other : List.of(agent, supervisor)) {
      assertThat(other.sendFrom("/tasks", decide, discard).statusCode()).isEqualTo(404);
    }
    assertThat(dispatcher.sendFrom("/board", decide, discard).statusCode()).isEqualTo(200);
    assertThat(shown(dispatcher)).doesNotContain("data-run");
    wishes.change(plan.impossible().visit(), VisitNeeds.NONE);
  }

  @Test
  void letsDispatchersSayWhatAWaitingVisitAsksFor() {
    plan = VisitsToPlan.of(intake, visits, wishes, board, tasks);
    Browser dispatcher = signedIn(username("dispatcher"));
    String path = "/visits/%s/wishes".formatted(plan.possible().visit());
    assertThat(signedIn(username("supervisor")).get(path).statusCode()).isEqualTo(404);
    assertThat(dispatcher.open("/visits").body()).contains(path);
    assertThat(dispatcher.open(path).body()).contains("Parts on board").doesNotContain("??");
    String somebody =
        board
            .of(plan.possible().areaCode(), plan.day(), 1, plan.possible().zone())
            .technicians()
            .stream()
            .findFirst()
            .orElseThrow()
            .username();

    var both = Map.of("required", somebody, "excluded", somebody, "parts", "P-100");
    assertThat(dispatcher.submit(path, path, both).body())
        .contains("also among those who must not come", "value=\"P-100\" checked=\"checked\"");
    assertThat(dispatcher.submit(path, path, Map.of("preferred", "nobody")).body())
        .contains("One of these technicians does not exist");
    assertThat(visits.find(plan.possible().visit()).orElseThrow().needs())
        .isEqualTo(VisitNeeds.NONE);

    String skill = plan.possible().skills().iterator().next();
    dispatcher.submit(
        path,
        path,
        Map.of("preferred", somebody, "parts", "P-100", "levels", skill + ":2", "required", ""));
    assertThat(visits.find(plan.possible().visit()).orElseThrow().needs())
        .isEqualTo(
            VisitNeeds.NONE
                .withPeople(null, Set.of(somebody), Set.of())
                .withParts(Set.of("P-100"))
                .withLevels(Map.of(skill, 2)));
    wishes.change(plan.impossible().visit(), VisitNeeds.NONE);
    wishes.change(plan.possible().visit(), VisitNeeds.NONE);
  }

  private boolean isAnotherToBeJudged(Browser person, String first) {
    String shown = shown(person);
    return !found(RUN, shown).equals(first) && TASK.matcher(shown).find();
  }

  private String shown(Browser person) {
    return person.get(address()).body();
  }

  private String address() {
    return "/board/run?area=%s&from=%s&days=1".formatted(plan.possible().areaCode(), plan.day());
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
