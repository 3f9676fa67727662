package callout.notices;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RealPostgres;
import callout.journal.Journal;
import callout.shared.CaseNumber;
import callout.shared.Language;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionOperations;

/** As in the product: configured by properties alone, sent without anybody asking. */
@SpringBootTest(classes = RealPostgres.class, properties = "callout.notices.interval=50ms")
@ImportAutoConfiguration(MailSenderAutoConfiguration.class)
@Import({Notices.class, NoticeTemplates.class, Outbox.class, MailWriter.class, PostRounds.class})
class PostRoundsModuleTest {

  private static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

  @MockitoBean private Journal journal;
  @Autowired private Notices notices;
  @Autowired private PostRounds rounds;
  @Autowired private TransactionOperations transaction;

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry properties) {
    MAIL.start();
    properties.add("spring.mail.host", () -> "127.0.0.1");
    properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    properties.add("callout.mail.from", () -> "Callout <office@example.org>");
  }

  @AfterAll
  static void stop() {
    MAIL.stop();
  }

  @Test
  void sendsEveryNoticeOnceAndStopsWithTheProduct() {
    for (int i = 0; i < 2 * Postman.BATCH + 5; i++) {
      transaction.executeWithoutResult(
          status ->
              notices.send(
                  CaseNumber.of("C-000007"),
                  "request-received",
                  Language.EN,
                  "ada@example.org",
                  NoticeTemplatesTest.facts()));
    }

    assertThat(MAIL.waitForIncomingEmail(30_000, 2 * Postman.BATCH + 5)).isTrue();

    rounds.stop();
    assertThat(rounds.isRunning()).isFalse();
    assertThat(MAIL.getReceivedMessages()).hasSize(2 * Postman.BATCH + 5);
    assertThat(notices.of(CaseNumber.of("C-000007")))
        .extracting(Notice::state)
        .containsOnly(NoticeState.SENT);
  }
}
