package callout.cases;

import callout.audit.Actor;
import callout.audit.Audit;
import callout.journal.Journal;
import callout.journal.LiveChannel;
import callout.shared.CaseNumber;
import callout.shared.Characters;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the staff write to each other about a case. Who may is asked before: everybody who may see
 * the case. Only the author changes a comment; the audit trail keeps what it said.
 */
@Service
public class Comments {

  public static final int LONGEST_TEXT = 4000;

  private static final int MOST_MENTIONS = 100;

  private final CommentRows rows;
  private final Journal journal;
  private final LiveChannel live;
  private final Audit audit;
  private final Clock clock;

  Comments(CommentRows rows, Journal journal, LiveChannel live, Audit audit, Clock clock) {
    this.rows = rows;
    this.journal = journal;
    this.live = live;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Keeps a comment of whoever acts; the same one again changes nothing. Publishes {@link
   * CommentWritten}.
   *
   * @param id given by the page it was written on
   * @param mentioned usernames of those who are told; they may see the case
   * @throws InvalidInput at {@code text}
   */
  @Transactional
  public void write(UUID id, CaseNumber caseNumber, String text, Set<String> mentioned) {
    var comment =
        new Comment(
            id,
            caseNumber,
            Actor.current(),
            checked(text),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            null,
            others(mentioned));
    if (!rows.add(comment)) {
      return;
    }
    rows.mention(id, comment.mentioned());
    audit.record(
        "comment-written",
        id.toString(),
        caseNumber,
        Map.of("mentioned", String.join(" ", comment.mentioned())));
    journal.publish(new CommentWritten(id, caseNumber));
    comment.mentioned().forEach(this::tell);
  }

  /**
   * Changes an own comment. Who is mentioned now and was not before is told.
   *
   * @throws InvalidInput at {@code text}
   * @throws NotFound if it is not a comment of whoever acts, or gone
   */
  @Transactional
  public void correct(UUID id, CaseNumber caseNumber, String text, Set<String> mentioned) {
    String words = checked(text);
    Comment before = own(id, caseNumber);
    if (before.text().equals(words)) {
      return;
    }
    rows.correct(id, words, clock.instant().truncatedTo(ChronoUnit.MICROS));
    rows.mention(id, others(mentioned));
    record("comment-corrected", before);
    others(mentioned).forEach(this::tell);
  }

  /**
   * Takes an own comment away.
   *
   * @throws NotFound if it is not a comment of whoever acts, or gone
   */
  @Transactional
  public void delete(UUID id, CaseNumber caseNumber) {
    Comment before = own(id, caseNumber);
    rows.remove(id);
    record("comment-deleted", before);
  }

  /** The comments on a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Comment> of(CaseNumber caseNumber) {
    return rows.of(caseNumber);
  }

  /** Where somebody is mentioned: the unread first, then the newest; at most 100. */
  @Transactional(readOnly = true)
  public List<Mention> mentions(String username) {
    return rows.mentions(username, MOST_MENTIONS);
  }

  /** How many comments mention somebody who has not read them. */
  @Transactional(readOnly = true)
  public int unread(String username) {
    return rows.unread(username);
  }

  /** Somebody has looked at the comments on a case. */
  @Transactional
  public void read(CaseNumber caseNumber, String username) {
    if (rows.read(caseNumber, username, clock.instant())) {
      tell(username);
    }
  }

  /** What open pages of somebody listen to for being mentioned. */
  public static String topicOf(String username) {
    return "mentions:" + username;
  }

  private void tell(String username) {
    live.announce(topicOf(username));
  }

  private Comment own(UUID id, CaseNumber caseNumber) {
    return rows.hold(id)
        .filter(kept -> kept.caseNumber().equals(caseNumber))
        .filter(kept -> kept.author().equals(Actor.current()))
        .orElseThrow(() -> new NotFound("comment", id));
  }

  private void record(String action, Comment before) {
    audit.record(
        action, before.id().toString(), before.caseNumber(), Map.of("before", before.text()));
    live.announce("case:" + before.caseNumber());
    before.mentioned().forEach(this::tell);
  }

  /** Nobody is told of what he or she wrote. */
  private static Set<String> others(Set<String> mentioned) {
    Set<String> others = new TreeSet<>(mentioned);
    others.remove(Actor.current());
    return others;
  }

  private static String checked(String text) {
    String words = text.replace("\r\n", "\n").strip();
    if (words.isEmpty()) {
      throw InvalidInput.at("text", "required", "Write something.");
    }
    if (words.length() > LONGEST_TEXT) {
      throw InvalidInput.at("text", "too-long", "At most %d characters.".formatted(LONGEST_TEXT));
    }
    if (!Characters.fit(words)) {
      throw InvalidInput.at(
          "text", "invalid-character", "A control character is not allowed here.");
    }
    return words;
  }
}
