package callout.workflow.web;

import callout.cases.Cancellation;
import callout.cases.Cancellations;
import callout.cases.CaseLink;
import callout.cases.Cases;
import callout.intake.Question;
import callout.intake.Questions;
import callout.release.ReleaseFacts;
import callout.release.ReleaseState;
import callout.release.Releases;
import callout.shared.CaseNumber;
import callout.shared.Role;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.CaseCancellation;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what was dealt with the customer. Technicians see the changes of the order only. */
@Component
class DealingLines {

  private final Cases cases;
  private final CaseCancellation cancelling;
  private final Cancellations cancellations;
  private final Questions questions;
  private final ChangeLines changeLines;
  private final Releases releases;
  private final People people;
  private final Moments moments;
  private final Texts texts;

  DealingLines(
      Cases cases,
      CaseCancellation cancelling,
      Cancellations cancellations,
      Questions questions,
      ChangeLines changeLines,
      Releases releases,
      People people,
      Moments moments,
      Texts texts) {
    this.cases = cases;
    this.cancelling = cancelling;
    this.cancellations = cancellations;
    this.questions = questions;
    this.changeLines = changeLines;
    this.releases = releases;
    this.people = people;
    this.moments = moments;
    this.texts = texts;
  }

  Dealings of(CaseNumber number, ZoneId zone, boolean office) {
    List<ChangeLine> changes = changeLines.of(number);
    if (!office) {
      return new Dealings(false, null, List.of(), List.of(), changes, List.of());
    }
    return new Dealings(
        cancelling.what(number, false).allowed(),
        cancellations.of(number).map(this::cancelled).orElse(null),
        links(number),
        questions.of(number).stream().map(question -> question(question, zone)).toList(),
        changes,
        releases.all(number).stream().map(this::release).toList());
  }

  private String cancelled(Cancellation cancellation) {
    String by =
        cancellation.byCustomer()
            ? texts.of("case.cancelled.customer")
            : texts.of("case.cancelled.staff", people.nameOf(cancellation.cancelledBy()));
    return cancellation.reason().isEmpty() ? by : by + " " + cancellation.reason();
  }

  /** With which other cases it hangs together; the office alone is told. */
  List<Dealings.LinkLine> links(CaseNumber number) {
    return cases.links(number).stream().map(this::link).toList();
  }

  private Dealings.LinkLine link(CaseLink link) {
    return new Dealings.LinkLine(
        link.other().value(), texts.of(wordsFor(link)), people.maySee(link.other()));
  }

  private static String wordsFor(CaseLink link) {
    return switch (link.kind()) {
      case MERGED_INTO -> link.outgoing() ? "case.link.mergedInto" : "case.link.mergedFrom";
      case FOLLOWED_UP_BY -> link.outgoing() ? "case.link.followedUpBy" : "case.link.followsUp";
    };
  }

  private Dealings.QuestionLine question(Question question, ZoneId zone) {
    return new Dealings.QuestionLine(
        question.question(),
        question.answer(),
        standing(question),
        moments.past(question.askedAt(), zone));
  }

  private Standing standing(Question question) {
    if (question.open()) {
      return Standing.here(texts.of("question.open"));
    }
    if (question.expiredAt() != null) {
      return Standing.bad(
          texts.of(question.answer() == null ? "question.expired" : "question.late"));
    }
    return Standing.good(texts.of("question.answered"));
  }

  private Dealings.ReleaseLine release(ReleaseFacts release) {
    boolean mayRevoke =
        release.state() == ReleaseState.RELEASED
            && People.has(Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR);
    return new Dealings.ReleaseLine(
        Objects.requireNonNullElse(release.title(), texts.of("release.untitled")),
        switch (release.state()) {
          case OFFERED -> Standing.quiet(texts.of("release.offered"));
          case RELEASED -> Standing.good(texts.of("release.released"));
          case REVOKED -> Standing.bad(texts.of("release.revoked"));
          case KEPT_INTERNAL -> Standing.quiet(texts.of("release.keptInternal"));
        },
        mayRevoke ? release.id().toString() : null,
        why(release));
  }

  private static @Nullable String why(ReleaseFacts release) {
    return release.state() == ReleaseState.REVOKED ? release.revocationReason() : null;
  }
}
