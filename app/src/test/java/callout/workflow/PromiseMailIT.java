package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.CalloutApplication;
import callout.PlannedVisit;
import callout.Staff;
import callout.StopVersion;
import callout.Until;
import callout.audit.Actor;
import callout.cases.Viewer;
import callout.intake.Intake;
import callout.planning.BoardMoves;
import callout.planning.PlannedStop;
import callout.planning.Promises;
import callout.planning.StopMove;
import callout.planning.Visits;
import callout.shared.FieldProblem;
import callout.shared.Role;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a customer reads of each decision about a promise, from a real mail server in memory. */
@SpringBootTest(
    classes = CalloutApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "callout.notices.interval=100ms",
      "callout.public-address=https://service.example.org",
      // the engine's own pages know engines by name: theirs is the other tests' engine
      "camunda.bpm.process-engine-name=promisemail"
    })
class PromiseMailIT {

  private static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private BoardMoves moves;
  @Autowired private Promises promises;
  @Autowired private StaffTasks tasks;
  @Autowired private CustomerTasks customerTasks;
  @Autowired private JdbcClient jdbc;

  private Staff staff;
  private PlannedVisit planned;
  private String number;
  private ZoneId zone;
  private Instant elsewhere;

  @DynamicPropertySource
  static void ownProduct(DynamicPropertyRegistry properties) {
    MAIL.start();
    properties.add("spring.mail.host", () -> "127.0.0.1");
    properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    properties.add("callout.mail.from", () -> "Callout <office@example.org>");
    properties.add("callout.data-directory", PromiseMailIT::newFolder);
  }

  @AfterAll
  static void stopMail() {
    MAIL.stop();
  }

  /** A visit is promised, and a dispatcher wants it elsewhere. */
  @BeforeEach
  void riskAPromise() {
    staff = new Staff(tasks);
    planned = PlannedVisit.of(intake, visits, tasks);
    number = planned.caseNumber().value();
    zone = visits.find(planned.visit()).orElseThrow().zone();
    elsewhere = anotherStart();
    Actor.as("dora", () -> promises.ask(wish(elsewhere)));
  }

  @Test
  void saysInWhoseTimeWeCome() {
    assertThat(subjectOf(mail("We come on")))
        .as("not in that of whoever reads")
        .matches(".*\\d\\d:\\d\\d P[SD]T \\(" + number + "\\)");
  }

  @Test
  void saysThatThePromiseIsKept() {
    PlannedStop before = stop();
    staff.complete(
        number, "Task_DecidePromise", Role.DISPATCHER, Map.of("promiseDecision", "keep"));

    assertThat(body(mail("We come as promised")))
        .contains("When we arrive: " + promised(before))
        .as("the customer has heard of no problem")
        .doesNotContain("not certain");
    assertThat(stop()).isEqualTo(before);
  }

  @Test
  void asksForAnotherTimeAndSaysThatItIsAgreed() {
    PlannedStop before = stop();
    staff.complete(number, "Task_DecidePromise", Role.DISPATCHER, wished("offer"));

    assertThat(body(mail("Does another time suit you?")))
        .contains("Promised so far: " + promised(before), "New arrival: ", "Please answer by ")
        .containsPattern("New arrival: .*\\d\\d:\\d\\d P[SD]T\\R")
        .containsPattern("Please answer by .*\\d\\d:\\d\\d P[SD]T\\.")
        .contains("Answer here: https://service.example.org/portal/requests/" + number);
    assertThat(stop()).as("until the customer agrees").isEqualTo(before);
    CustomerTask asked = customerTasks.of(planned.caseNumber()).get(0);
    assertThat(asked.nameEn()).isEqualTo("Another time: does it suit you?");
    customerTasks.complete(asked.id(), planned.caseNumber(), Map.of("windowAnswer", "agree"));

    String agreed = body(mail("New time for our visit"));
    assertThat(stop().start()).isEqualTo(elsewhere);
    assertThat(agreed).contains("When we arrive now: " + promised(stop()));
    staff.task(number, "Task_AcceptVisit");
  }

  @Test
  void saysInGermanThatASupervisorHasOverriddenIt() {
    jdbc.sql("update cases_case set language = 'de' where number = ?").param(number).update();
    staff.complete(number, "Task_DecidePromise", Role.DISPATCHER, wished("override"));
    Map<String, Object> override =
        Map.of("overrideDecision", "override", "overrideReason", "The hospital comes first.");
    String task = staff.task(number, "Task_OverridePromise").id();
    assertThatExceptionOfType(TaskGone.class)
        .as("a dispatcher alone")
        .isThrownBy(() -> tasks.complete(task, as(Role.DISPATCHER), override));
    assertThat(stop().start()).isNotEqualTo(elsewhere);
    tasks.complete(task, as(Role.SUPERVISOR), override);

    String mail = body(mail("Neue Zeit für unseren Besuch"));
    assertThat(stop().start()).isEqualTo(elsewhere);
    assertThat(mail)
        .contains("Bisher zugesagt: ")
        .containsPattern("Neue Ankunft: .*" + hour(stop().arrivalWindow().start()))
        .doesNotContain("hospital");
    assertThat(
            jdbc.sql(
                    """
                    select detail->>'reason' from audit_entry
                    where case_number = ? and action = 'promise-overridden'
                    """)
                .param(number)
                .query(String.class)
                .single())
        .isEqualTo("The hospital comes first.");
  }

  private static Viewer as(Role role) {
    return new Viewer("sam", Set.of(role), Set.of());
  }

  private Map<String, Object> wished(String decision) {
    return Map.of(
        "promiseDecision",
        decision,
        "technician",
        planned.technician(),
        "startAt",
        LocalDateTime.ofInstant(elsewhere, zone).toString(),
        "promiseReason",
        "An emergency next door.");
  }

  /** A start at which nothing but the promise would be broken. */
  private Instant anotherStart() {
    return IntStream.range(3, 24 * 14)
        .mapToObj(hours -> stop().start().plus(Duration.ofHours(hours)))
        .filter(start -> codes(start).equals(List.of("promise-at-risk")))
        .findFirst()
        .orElseThrow();
  }

  private List<String> codes(Instant start) {
    return moves.check(wish(start)).stream().map(FieldProblem::code).toList();
  }

  private StopMove wish(Instant start) {
    long seen = StopVersion.of(jdbc, planned.visit());
    return new StopMove(planned.visit(), planned.technician(), start, seen);
  }

  private PlannedStop stop() {
    return visits.stop(planned.visit()).orElseThrow();
  }

  /** Such as "Mon, Nov 23, 2026, 9:30": what follows is how people write the rest of a window. */
  private String promised(PlannedStop stop) {
    return DateTimeFormatter.ofPattern("EEE, MMM d, yyyy, ", Locale.US)
        .format(stop.arrivalWindow().start().atZone(zone));
  }

  private String hour(Instant at) {
    return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(at.atZone(zone));
  }

  private MimeMessage mail(String subject) {
    return Until.isThere(
        subject,
        () ->
            Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> subjectOf(mail).startsWith(subject))
                .filter(mail -> subjectOf(mail).contains(number))
                .findFirst());
  }

  private static String subjectOf(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(GreenMailUtil.getHeaders(mail), e);
    }
  }

  private static String body(MimeMessage mail) {
    try {
      return (String) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
    } catch (MessagingException | IOException e) {
      throw new AssertionError(GreenMailUtil.getHeaders(mail), e);
    }
  }

  private static String newFolder() {
    try {
      return Files.createTempDirectory(Path.of("target"), "promises-").toAbsolutePath().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
