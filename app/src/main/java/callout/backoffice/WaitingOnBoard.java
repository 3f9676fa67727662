package callout.backoffice;

import callout.planning.BoardPlan;
import callout.planning.LeftOut;
import callout.planning.ReasonTexts;
import callout.planning.VisitDemand;
import callout.shared.CaseNumber;
import callout.shared.Priority;
import callout.web.Moments;
import callout.web.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cards of the visits that wait, beside the board. */
@Component
class WaitingOnBoard {

  private final WaitingTimes times;
  private final BoardWords words;
  private final ReasonTexts reasons;
  private final Moments moments;
  private final Texts texts;
  private final Clock clock;

  WaitingOnBoard(
      WaitingTimes times,
      BoardWords words,
      ReasonTexts reasons,
      Moments moments,
      Texts texts,
      Clock clock) {
    this.times = times;
    this.words = words;
    this.reasons = reasons;
    this.moments = moments;
    this.texts = texts;
    this.clock = clock;
  }

  /** In the order of the plan. */
  List<BoardData.Waiting> of(BoardPlan plan, Map<CaseNumber, String> customers) {
    Function<VisitDemand, String> when = times.of(plan.waiting(), "; ");
    return plan.waiting().stream()
        .map(
            visit ->
                card(
                    visit,
                    when.apply(visit),
                    customers.get(visit.caseNumber()),
                    plan.leftOut().get(visit.visit())))
        .toList();
  }

  private BoardData.Waiting card(
      VisitDemand visit, String when, @Nullable String customer, @Nullable LeftOut leftOut) {
    Instant dueBy = visit.dueBy();
    return new BoardData.Waiting(
        visit.visit().toString(),
        visit.caseNumber().value(),
        words.title(visit.title(), visit.purpose(), null),
        customer,
        (int) visit.work().toMinutes(),
        moments.duration(visit.work().toSeconds()) + ", " + words.skills(visit.skills()),
        when,
        texts.code("priority", visit.priority().code()),
        Priority.URGENT.ordinal() - visit.priority().ordinal(),
        dueBy == null ? null : dueBy.toString(),
        dueBy == null ? null : moments.dayAndTime(dueBy, visit.zone()),
        dueBy != null && dueBy.isBefore(clock.instant()),
        visit.place().latitude(),
        visit.place().longitude(),
        leftOut == null ? List.of() : reasons(leftOut));
  }

  private List<String> reasons(LeftOut visit) {
    return visit.reasons().isEmpty()
        ? List.of(reasons.nobodyInArea(texts.language()))
        : NearestReasons.of(visit.reasons()).stream()
            .map(r -> reasons.sentence(r, texts.language()))
            .toList();
  }
}
