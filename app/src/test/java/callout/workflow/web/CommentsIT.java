package callout.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.PlannedVisit;
import callout.RunningCallout;
import callout.cases.Comment;
import callout.cases.Comments;
import callout.intake.Intake;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.workflow.Colleague;
import callout.workflow.Colleagues;
import callout.workflow.StaffTasks;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The staff write to each other about a case. */
class CommentsIT extends RunningCallout {

  private static final String CUSTOMER = "marisol.quint@clearstreet.test";

  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private StaffTasks tasks;
  @Autowired private Comments comments;
  @Autowired private Colleagues colleagues;
  @Autowired private JdbcClient jdbc;

  private CaseNumber caseNumber;
  private String technician;
  private String page;
  private Browser agent;

  @BeforeEach
  void open() {
    PlannedVisit planned = PlannedVisit.of(intake, visits, tasks);
    caseNumber = planned.caseNumber();
    technician = planned.technician();
    page = "/cases/%s/comments".formatted(caseNumber);
    agent = signedIn("amelia");
  }

  @Test
  void tellsWhomItMentionsUntilTheyHaveSeenIt() {
    Browser phone = signedIn(technician);
    phone.open("/cases/" + caseNumber);
    int before = comments.unread(technician);

    HttpResponse<String> answer =
        write("@Samuel Ito, @%s: <b>Ring twice</b>.".formatted(technician));

    assertThat(answer.body())
        .contains("Amelia Hartwell", "&lt;b&gt;Ring twice&lt;/b&gt;")
        .contains("<span class=\"mention\">@Samuel Ito</span>")
        .containsOnlyOnce("id=\"comments\"");
    assertThat(only().mentioned()).containsExactlyInAnyOrder("samuel", technician);
    assertThat(comments.unread(technician)).isEqualTo(before + 1);
    assertThat(phone.open("/my-day").body()).contains("href=\"/mentions\"");
    assertThat(phone.open("/mentions").body())
        .contains("Amelia Hartwell on " + caseNumber, "#comment-" + only().id());
    assertThat(signedIn("samuel").open("/").body())
        .contains(comments.unread("samuel") == 1 ? ">unread mention<" : ">unread mentions<");

    assertThat(phone.send("GET", "/cases/" + caseNumber, "", "HX-Request", "true").statusCode())
        .isEqualTo(200);
    assertThat(comments.unread(technician)).as("only kept up with").isEqualTo(before + 1);
    assertThat(phone.open("/cases/" + caseNumber).body()).contains("comment-to-me", "Ring twice");
    assertThat(comments.unread(technician)).isEqualTo(before);
  }

  @Test
  void refusesAMentionOfSomebodyWhoMayNotSeeTheCase() {
    Colleague stranger =
        List.of(new Colleague("edith", "Edith Laurent"), new Colleague("gina", "Gina Tavares"))
            .stream()
            .filter(person -> !person.username().equals(technician))
            .findFirst()
            .get();
    assertThat(colleagues.whoMaySee(caseNumber)).doesNotContain(stranger);
    assertThat(agent.get("/cases/%s/colleagues".formatted(caseNumber)).body())
        .contains("Samuel Ito", "\"" + technician + "\"")
        .doesNotContain(stranger.name());

    HttpResponse<String> answer = write("Could @%s help?".formatted(stranger.username()));

    assertThat(answer.body())
        .contains("would not reach them: " + stranger.name(), "Could @" + stranger.username());
    assertThat(comments.of(caseNumber)).isEmpty();
    agent.open(page + "?lang=de");
    assertThat(write("@" + stranger.name()).body())
        .contains("dürfen folgende Personen nicht sehen");
    agent.open(page + "?lang=en");
  }

  @Test
  void refusesWhatIsNoComment() {
    assertThat(write(" \r\n ").body()).contains("Write something.");
    assertThat(write("x".repeat(4001)).body()).contains("At most 4,000 characters.");
    assertThat(write("a\u0007b").body()).contains("control character");
    assertThat(comments.of(caseNumber)).isEmpty();
    assertThat(write("x\r\n".repeat(2000)).body()).doesNotContain("At most");
    assertThat(only().text()).hasSize(3999);
  }

  @Test
  void isWrittenOnceHoweverOftenItIsSent() {
    Map<String, String> sent = Map.of("comment", UUID.randomUUID().toString(), "text", "Once.");
    agent.submit(page, page, sent);
    agent.submit(page, page, sent);
    assertThat(only().text()).isEqualTo("Once.");
  }

  @Test
  void isChangedByItsAuthorOnlyAndTheAuditTrailKeepsIt() {
    write("The gate code is 1234.");
    String comment = page + "/" + only().id();
    Browser supervisor = signedIn("samuel");
    assertThat(supervisor.open(page).body()).doesNotContain(comment);
    for (String path : List.of(comment, comment + "/removal")) {
      assertThat(supervisor.submit(page, path, Map.of("text", "Changed.")).statusCode())
          .isEqualTo(404);
    }

    assertThat(agent.submit(page, comment, Map.of("text", "Ask @samuel for the code.")).body())
        .contains("corrected", "@samuel")
        .doesNotContain("1234");
    assertThat(only().mentioned()).containsExactly("samuel");
    assertThat(agent.submit(page, comment, Map.of("text", " ")).body())
        .contains("Write something.");

    assertThat(agent.submit(page, comment + "/removal", Map.of()).body())
        .contains("Nobody has written anything yet.");
    assertThat(agent.submit(page, comment + "/removal", Map.of()).statusCode()).isEqualTo(404);
    assertThat(comments.of(caseNumber)).isEmpty();
    assertThat(
            jdbc.sql(
                    """
                    select detail->>'before' from audit_entry
                     where case_number = ? and action in ('comment-corrected', 'comment-deleted')
                     order by id
                    """)
                .param(caseNumber.value())
                .query(String.class)
                .list())
        .containsExactly("The gate code is 1234.", "Ask @samuel for the code.");
  }

  @Test
  void isNotForThoseWhoMayNotSeeTheCase() {
    write("Not for the customer.");
    String stranger = technician.equals("edith") ? "gina" : "edith";
    Browser phone = signedIn(stranger);
    assertThat(phone.open(page).statusCode()).isEqualTo(404);
    assertThat(phone.get("/cases/%s/colleagues".formatted(caseNumber)).statusCode()).isEqualTo(404);
    assertThat(
            phone
                .submit(
                    "/my-day", page, Map.of("comment", UUID.randomUUID().toString(), "text", "Hi"))
                .statusCode())
        .isEqualTo(404);
    assertThat(portal(CUSTOMER).open("/portal/requests/" + caseNumber).body())
        .contains(caseNumber.value())
        .doesNotContain("Not for the customer.", "Amelia");
  }

  private HttpResponse<String> write(String text) {
    return agent.submit(page, page, Map.of("comment", UUID.randomUUID().toString(), "text", text));
  }

  private Comment only() {
    assertThat(comments.of(caseNumber)).hasSize(1);
    return comments.of(caseNumber).get(0);
  }
}
