package callout.workflow.web;

import callout.cases.Comment;
import callout.cases.Comments;
import callout.intake.Intake;
import callout.shared.CaseNumber;
import callout.shared.Ids;
import callout.web.Moments;
import callout.web.StaffPrincipal;
import callout.workflow.Colleague;
import callout.workflow.Mentions;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the comments on a case, the newest first. */
@Component
class CommentLines {

  /** What was refused: a comment that is not written yet, or a change of one. */
  record Refused(UUID id, String draft, String problem) {}

  private final Comments comments;
  private final Intake intake;
  private final People people;
  private final Moments moments;

  CommentLines(Comments comments, Intake intake, People people, Moments moments) {
    this.comments = comments;
    this.intake = intake;
    this.people = people;
    this.moments = moments;
  }

  CommentCard of(CaseNumber caseNumber) {
    return of(caseNumber, null);
  }

  CommentCard of(CaseNumber caseNumber, @Nullable Refused refused) {
    ZoneId zone = intake.request(caseNumber).zone();
    List<Comment> newestFirst = new ArrayList<>(comments.of(caseNumber));
    Collections.reverse(newestFirst);
    boolean fresh =
        refused != null && newestFirst.stream().noneMatch(c -> c.id().equals(refused.id()));
    return new CommentCard(
        caseNumber.value(),
        fresh ? refused.id() : Ids.next(),
        fresh ? refused.draft() : "",
        fresh ? refused.problem() : null,
        newestFirst.stream().map(comment -> line(comment, zone, refused)).toList());
  }

  private CommentCard.Line line(Comment comment, ZoneId zone, @Nullable Refused refused) {
    String me = StaffPrincipal.current().username();
    boolean own = comment.author().equals(me);
    boolean mistaken = own && refused != null && refused.id().equals(comment.id());
    return new CommentCard.Line(
        comment.id().toString(),
        people.nameOf(comment.author()),
        moments.past(comment.writtenAt(), zone),
        comment.correctedAt() != null,
        parts(comment),
        own ? (mistaken ? refused.draft() : comment.text()) : null,
        mistaken ? refused.problem() : null,
        comment.mentioned().contains(me));
  }

  private List<CommentCard.Part> parts(Comment comment) {
    List<Colleague> told =
        comment.mentioned().stream()
            .map(username -> new Colleague(username, people.nameOf(username)))
            .toList();
    String text = comment.text();
    List<CommentCard.Part> parts = new ArrayList<>();
    int from = 0;
    for (Mentions.Found found : Mentions.in(text, told)) {
      parts.add(new CommentCard.Part(text.substring(from, found.start()), false));
      parts.add(new CommentCard.Part(text.substring(found.start(), found.end()), true));
      from = found.end();
    }
    parts.add(new CommentCard.Part(text.substring(from), false));
    return parts.stream().filter(part -> !part.text().isEmpty()).toList();
  }
}
