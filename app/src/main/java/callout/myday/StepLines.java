package callout.myday;

import callout.fieldwork.ActionState;
import callout.fieldwork.FieldAction;
import callout.shared.VisitId;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.FieldStep;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the steps of a visit, with what was sent for them before their turn. */
@Component
class StepLines {

  private final Moments moments;
  private final Texts texts;

  StepLines(Moments moments, Texts texts) {
    this.moments = moments;
    this.texts = texts;
  }

  List<DayPage.Step> of(VisitId visit, List<FieldStep> steps, ZoneId zone) {
    return steps.stream()
        .map(
            step ->
                new DayPage.Step(
                    step.name(texts.language()),
                    href(visit, step.key()),
                    step.open(),
                    waits(step.sent(), zone),
                    refused(step.sent())))
        .toList();
  }

  static String href(VisitId visit, String step) {
    return "/my-day/visits/%s/%s".formatted(visit, step);
  }

  private @Nullable String waits(@Nullable FieldAction sent, ZoneId zone) {
    return sent == null || sent.state() != ActionState.WAITING
        ? null
        : moments.time(sent.sentAt(), zone);
  }

  private @Nullable String refused(@Nullable FieldAction sent) {
    if (sent == null || sent.state() != ActionState.REFUSED) {
      return null;
    }
    return sent.problem() == null ? texts.of("day.step.fault") : sent.problem();
  }
}
