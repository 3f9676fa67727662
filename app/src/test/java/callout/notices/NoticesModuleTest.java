package callout.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import callout.RealPostgres;
import callout.journal.Journal;
import callout.shared.CaseNumber;
import callout.shared.Language;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

/** Notices written, held, mailed, mailed again and given up; with a real mail server in memory. */
@SpringBootTest(classes = RealPostgres.class, properties = "spring.mail.host=localhost")
@Import({Notices.class, NoticeTemplates.class, Outbox.class})
class NoticesModuleTest {

  private static final CaseNumber CASE = CaseNumber.of("C-000123");

  @Autowired private Notices notices;
  @Autowired private NoticeTemplates templates;
  @Autowired private Outbox outbox;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transaction;

  private final Journal journal = mock(Journal.class);
  private final JavaMailSenderImpl server = new JavaMailSenderImpl();
  private final GreenMail mail = new GreenMail(anyPort());
  private Instant now = Instant.now().plusSeconds(3600);

  @BeforeEach
  void start() {
    jdbc.sql("delete from notices_mail").update();
    mail.start();
    server.setHost("127.0.0.1");
    server.setPort(mail.getSmtp().getPort());
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  @Test
  void isDeliveredInBothLanguagesWithItsUmlauts() throws Exception {
    send("visit-planned", Language.DE, "weiss@example.org");
    send("visit-planned", Language.EN, "ada@example.org");

    postman().round();

    MimeMessage german = mail.getReceivedMessagesForDomain("weiss@example.org")[0];
    assertThat(german.getSubject())
        .isEqualTo("Wir kommen am Di., 3. März 2026, 09:00 – 11:00 (C-000123)");
    assertThat(german.getFrom()[0])
        .isEqualTo(new InternetAddress("office@example.org"))
        .extracting(from -> ((InternetAddress) from).getPersonal())
        .isEqualTo("Callout, Büro");
    assertThat(german.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    Multipart parts = (Multipart) german.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat((String) parts.getBodyPart(0).getContent())
        .contains("Guten Tag Jürgen Weiß!", "Äußere Mühlenstraße 7");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    assertThat((String) parts.getBodyPart(1).getContent()).contains("Süßmilch &amp; Söhne");

    MimeMessage english = mail.getReceivedMessagesForDomain("ada@example.org")[0];
    assertThat(english.getSubject()).startsWith("We come on");
    assertThat(notices.of(CASE))
        .allSatisfy(
            notice -> {
              assertThat(notice.state()).isEqualTo(NoticeState.SENT);
              assertThat(notice.sentAt()).isNotNull();
            });
    assertThat(postman().round()).isFalse();
    assertThat(mail.getReceivedMessages()).hasSize(2);
  }

  @Test
  void isToldAgainOfSomethingThatBeganLater() {
    Instant began = Instant.now().minusSeconds(60);
    sendUnlessToldLast("visit-planned", "ada@example.org", began);
    sendUnlessToldLast("visit-planned", "ada@example.org", began);
    sendUnlessToldLast("visit-planned", "ada@example.org", Instant.now().plusSeconds(60));
    assertThat(notices.of(CASE)).hasSize(2);
  }

  @Test
  void isNotToldTwiceInARowIfThatIsWanted() {
    for (String template : List.of("visit-planned", "visit-planned", "case-closed")) {
      sendUnlessToldLast(template, "ada@example.org");
    }
    sendUnlessToldLast("visit-planned", "bo@example.org");
    sendUnlessToldLast("visit-planned", "ada@example.org");
    assertThat(notices.of(CASE))
        .extracting(Notice::template, Notice::recipient)
        .containsExactly(
            tuple("visit-planned", "ada@example.org"),
            tuple("case-closed", "ada@example.org"),
            tuple("visit-planned", "bo@example.org"),
            tuple("visit-planned", "ada@example.org"));
  }

  private void sendUnlessToldLast(String template, String recipient) {
    sendUnlessToldLast(template, recipient, Instant.EPOCH);
  }

  private void sendUnlessToldLast(String template, String recipient, Instant since) {
    transaction.executeWithoutResult(
        status ->
            notices.sendUnlessToldLast(
                CASE, template, Language.EN, recipient, NoticeTemplatesTest.facts(), since));
  }

  @Test
  void triesAgainAfterARefusedConnectionWithTheSameMessageId() throws Exception {
    send("request-received", Language.EN, "ada@example.org");
    int port = server.getPort();
    server.setPort(closedPort());

    postman().round();

    Notice waiting = notices.of(CASE).get(0);
    assertThat(waiting.state()).isEqualTo(NoticeState.WAITING);
    assertThat(waiting.attempts()).isEqualTo(1);
    assertThat(waiting.problem()).isNotBlank();

    server.setPort(port);
    now = now.plusSeconds(59);
    assertThat(postman().round()).isFalse();
    assertThat(mail.getReceivedMessages()).isEmpty();

    now = now.plusSeconds(2);
    postman().round();
    assertThat(notices.of(CASE).get(0).state()).isEqualTo(NoticeState.SENT);
    assertThat(notices.of(CASE).get(0).problem()).isNull();
    assertThat(mail.getReceivedMessages()[0].getMessageID())
        .isEqualTo("<" + waiting.id() + "@example.org>");
  }

  @Test
  void givesUpAfterTheEighthAttemptAndSaysSo() throws Exception {
    send("request-received", Language.EN, "ada@example.org");
    server.setPort(closedPort());
    Postman postman = postman();

    for (int attempt = 1; attempt < Postman.ATTEMPTS; attempt++) {
      postman.round();
      assertThat(notices.of(CASE).get(0).attempts()).isEqualTo(attempt);
      now = now.plus(Postman.pauseAfter(attempt)).plusSeconds(1);
    }
    assertThat(notices.of(CASE).get(0).state()).isEqualTo(NoticeState.WAITING);
    verify(journal, never()).publish(org.mockito.ArgumentMatchers.any());

    postman.round();

    Notice failed = notices.of(CASE).get(0);
    assertThat(failed.state()).isEqualTo(NoticeState.FAILED);
    verify(journal).publish(new NoticeFailed(CASE, failed.id()));
    now = now.plus(Duration.ofDays(30));
    postman.round();
    assertThat(notices.of(CASE).get(0).attempts()).isEqualTo(Postman.ATTEMPTS);
  }

  @Test
  void waitsLongerEachTime() {
    assertThat(Postman.pauseAfter(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Postman.pauseAfter(2)).isEqualTo(Duration.ofMinutes(3));
    assertThat(Postman.pauseAfter(7)).isEqualTo(Duration.ofMinutes(729));
  }

  @Test
  void sendsAMailThatADeadNodeHadClaimed() {
    send("request-received", Language.EN, "ada@example.org");
    transaction.executeWithoutResult(status -> outbox.claim(10, now));

    postman().round();
    assertThat(mail.getReceivedMessages()).isEmpty();

    now = now.plus(Outbox.CLAIM);
    postman().round();
    assertThat(mail.getReceivedMessages()).hasSize(1);
  }

  @Test
  void givesTwoNodesDifferentMails() {
    send("request-received", Language.EN, "ada@example.org");
    send("request-received", Language.EN, "bob@example.org");

    transaction.executeWithoutResult(
        status -> {
          List<Outbox.Mail> mine = outbox.claim(1, now);
          List<Outbox.Mail> theirs = elsewhere(() -> outbox.claim(10, now));
          assertThat(mine).hasSize(1);
          assertThat(theirs).hasSize(1).doesNotContainAnyElementsOf(mine);
        });
  }

  @Test
  void sendsTheOthersWhenOneIsRefused() throws Exception {
    send("request-received", Language.EN, "ada@example.org");
    jdbc.sql("update notices_mail set recipient = 'no address'").update();
    send("request-received", Language.EN, "bob@example.org");

    postman().round();

    assertThat(mail.getReceivedMessages()).hasSize(1);
    assertThat(notices.of(CASE))
        .extracting(Notice::state)
        .containsExactly(NoticeState.WAITING, NoticeState.SENT);
  }

  @Test
  void keepsANoticeForNobody() {
    send("request-received", Language.EN, "");
    send("request-received", Language.EN, "ada@example.org\r\nBcc: bob@example.org");

    postman().round();

    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(notices.of(CASE)).extracting(Notice::state).containsOnly(NoticeState.NO_ADDRESS);
  }

  @Test
  void holdsNoticesWithoutAMailServer() {
    Notices silent = new Notices(templates, outbox, Clock.systemUTC(), " ");
    transaction.executeWithoutResult(
        status ->
            silent.send(
                CASE, "case-closed", Language.EN, "ada@example.org", NoticeTemplatesTest.facts()));

    postman().round();

    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(notices.of(CASE)).extracting(Notice::state).containsExactly(NoticeState.HELD);
  }

  @Test
  void isWrittenOnlyTogetherWithWhatItTells() {
    transaction.executeWithoutResult(
        status -> {
          notices.send(
              CASE, "case-closed", Language.EN, "ada@example.org", NoticeTemplatesTest.facts());
          status.setRollbackOnly();
        });
    assertThat(notices.of(CASE)).isEmpty();

    Map<String, Object> facts = NoticeTemplatesTest.facts();
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> notices.send(CASE, "case-closed", Language.EN, "a@example.org", facts));
  }

  private void send(String template, Language language, String recipient) {
    transaction.executeWithoutResult(
        status -> notices.send(CASE, template, language, recipient, NoticeTemplatesTest.facts()));
  }

  private Postman postman() {
    return new Postman(
        outbox,
        new MailWriter("\"Callout, Büro\" <office@example.org>"),
        server,
        journal,
        transaction,
        new Clock() {
          @Override
          public Instant instant() {
            return now;
          }

          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }
        });
  }

  private List<Outbox.Mail> elsewhere(java.util.function.Supplier<List<Outbox.Mail>> work) {
    return java.util.concurrent.CompletableFuture.supplyAsync(
            () -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())))
        .join();
  }

  private static ServerSetup anyPort() {
    return ServerSetupTest.SMTP.dynamicPort();
  }

  private static int closedPort() throws java.io.IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
