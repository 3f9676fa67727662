package callout.notices;

import callout.journal.Journal;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Mails what waits in the outbox. A mail is claimed in one transaction and its end noted in
 * another; none is open while the mail server is spoken to. A node that dies in between has perhaps
 * sent the mail: it is then sent again with the same Message-ID.
 */
class Postman {

  static final int ATTEMPTS = 8;
  static final int BATCH = 20;

  private final Outbox outbox;
  private final MailWriter writer;
  private final JavaMailSender server;
  private final Journal journal;
  private final TransactionOperations transaction;
  private final Clock clock;

  Postman(
      Outbox outbox,
      MailWriter writer,
      JavaMailSender server,
      Journal journal,
      TransactionOperations transaction,
      Clock clock) {
    this.outbox = outbox;
    this.writer = writer;
    this.server = server;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Sends one batch. True if there may be more to send at once. */
  boolean round() {
    List<Outbox.Mail> claimed = transaction.execute(status -> outbox.claim(BATCH, clock.instant()));
    if (claimed == null || claimed.isEmpty()) {
      return false;
    }
    Map<Outbox.Mail, Exception> problems = send(claimed);
    transaction.executeWithoutResult(
        status -> claimed.forEach(mail -> note(mail.notice(), problems.get(mail))));
    return claimed.size() == BATCH && problems.isEmpty();
  }

  /** One minute after the first attempt, then three times as long each time: 18 hours in all. */
  static Duration pauseAfter(int attempt) {
    return Duration.ofMinutes((long) Math.pow(3, attempt - 1.0));
  }

  private Map<Outbox.Mail, Exception> send(List<Outbox.Mail> mails) {
    Map<Outbox.Mail, Exception> problems = new LinkedHashMap<>();
    Map<MimeMessage, Outbox.Mail> written = new LinkedHashMap<>();
    for (Outbox.Mail mail : mails) {
      try {
        written.put(writer.write(mail, server.createMimeMessage()), mail);
      } catch (MessagingException e) {
        problems.put(mail, e);
      }
    }
    try {
      server.send(written.keySet().toArray(MimeMessage[]::new));
    } catch (MailSendException e) {
      e.getFailedMessages()
          .forEach((message, problem) -> problems.put(mailOf(message, written), problem));
    } catch (MailException e) { // none was sent, for example because the login was refused
      new ArrayList<>(written.values()).forEach(mail -> problems.put(mail, e));
    }
    return problems;
  }

  @SuppressWarnings("SuspiciousMethodCalls") // Spring gives back what it was given
  private static Outbox.Mail mailOf(Object message, Map<MimeMessage, Outbox.Mail> written) {
    Outbox.Mail mail = written.get(message);
    if (mail == null) {
      throw new IllegalStateException("The mail server's answer is about a mail we did not send.");
    }
    return mail;
  }

  private void note(Notice notice, @Nullable Exception problem) {
    Instant now = clock.instant();
    if (problem == null) {
      outbox.sent(notice.id(), now);
    } else if (notice.attempts() < ATTEMPTS) {
      outbox.tryAgain(notice.id(), now.plus(pauseAfter(notice.attempts())), words(problem));
    } else {
      outbox.failed(notice.id(), words(problem));
      journal.publish(new NoticeFailed(notice.caseNumber(), notice.id()));
    }
  }

  private static String words(Exception problem) {
    String message = String.valueOf(problem.getMessage()).replaceAll("\\s+", " ").strip();
    return message.substring(0, Math.min(message.length(), 500));
  }
}
