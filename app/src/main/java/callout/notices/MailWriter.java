package callout.notices;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes a mail of a notice: text and HTML side by side, with the same Message-ID each time. */
@Component
class MailWriter {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final InternetAddress from;

  MailWriter(@Value("${callout.mail.from}") String from) {
    this.from = address(from);
  }

  MimeMessage write(Outbox.Mail mail, MimeMessage message) throws MessagingException {
    Notice notice = mail.notice();
    MailAddress to =
        MailAddress.of(notice.recipient())
            .orElseThrow(() -> new MessagingException("The recipient is no mail address."));
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.value()));
    message.setSubject(notice.subject(), UTF_8);
    message.setSentDate(Date.from(notice.createdAt()));
    message.setHeader("Message-ID", "<%s@%s>".formatted(notice.id(), domain()));
    message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no answers by machines
    message.setContentLanguage(new String[] {notice.language().code()});
    MimeBodyPart text = new MimeBodyPart();
    text.setText(notice.text(), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(mail.html(), UTF_8, "html");
    message.setContent(new MimeMultipart("alternative", text, html));
    return message;
  }

  private String domain() {
    return from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
  }

  private static InternetAddress address(String from) {
    try {
      InternetAddress parsed = new InternetAddress(from, true);
      parsed.setPersonal(parsed.getPersonal(), UTF_8);
      return parsed;
    } catch (MessagingException | java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(
          "callout.mail.from is '%s', which is no mail address; one looks like Callout <office@example.org>."
              .formatted(from),
          e);
    }
  }
}
