package callout.notices;

import callout.shared.CaseNumber;
import callout.shared.Ids;
import callout.shared.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people outside what happens to their case. */
@Service
public class Notices {

  private static final int RECIPIENT_LENGTH = 320;

  private final NoticeTemplates templates;
  private final Outbox outbox;
  private final Clock clock;
  private final boolean mailing;

  Notices(
      NoticeTemplates templates,
      Outbox outbox,
      Clock clock,
      @Value("${spring.mail.host:}") String mailHost) {
    this.templates = templates;
    this.outbox = outbox;
    this.clock = clock;
    this.mailing = !mailHost.isBlank();
  }

  /**
   * Writes a notice now, in the running transaction, to be mailed after it. Without a usable
   * address it is kept as {@code no-address}, without a mail server as {@code held}.
   *
   * @param template stem of the text, such as {@code visit-planned}
   * @param recipient one mail address; blank if there is none
   * @param facts companyName and what {@link #factsIn} names: of caseNumber, contactName,
   *     serviceTypeName, placeText, reasonText, windowText, outcomeText; blank where there is
   *     nothing to say, never absent
   * @throws TemplateUnfit if there is no such template or a fact it asks for is absent
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(
      CaseNumber caseNumber,
      String template,
      Language language,
      String recipient,
      Map<String, Object> facts) {
    NoticeTemplates.Written written = templates.write(template, language, facts);
    outbox.add(notice(caseNumber, template, language, recipient, written), written.html());
  }

  /**
   * As {@link #send}, but nothing if these very words are the last that the recipient was told in
   * this case.
   *
   * @param since what was told before does not count
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void sendUnlessToldLast(
      CaseNumber caseNumber,
      String template,
      Language language,
      String recipient,
      Map<String, Object> facts,
      Instant since) {
    NoticeTemplates.Written written = templates.write(template, language, facts);
    Notice notice = notice(caseNumber, template, language, recipient, written);
    if (!outbox
        .lastWords(caseNumber, notice.recipient(), since)
        .equals(Optional.of(notice.text()))) {
      outbox.add(notice, written.html());
    }
  }

  private Notice notice(
      CaseNumber caseNumber,
      String template,
      Language language,
      String recipient,
      NoticeTemplates.Written written) {
    String given = recipient.strip();
    return new Notice(
        Ids.next(),
        caseNumber,
        template,
        language,
        given.substring(0, Math.min(given.length(), RECIPIENT_LENGTH)),
        written.subject(),
        written.plain(),
        state(given),
        0,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        null,
        null);
  }

  /**
   * The facts that a text asks for, so that nobody reads what it does not tell.
   *
   * @throws TemplateUnfit if there is no such template
   */
  public Set<String> factsIn(String template, Language language) {
    return templates.text(template, language).facts();
  }

  /** Notices of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Notice> of(CaseNumber caseNumber) {
    return outbox.of(caseNumber);
  }

  private NoticeState state(String recipient) {
    if (MailAddress.of(recipient).isEmpty()) {
      return NoticeState.NO_ADDRESS;
    }
    return mailing ? NoticeState.WAITING : NoticeState.HELD;
  }
}
