package callout.workflow.web;

import callout.fieldwork.VisitRecord;
import callout.fieldwork.VisitResult;
import callout.web.Texts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how far a visit is. */
@Component
public class VisitStandings {

  private final Texts texts;

  VisitStandings(Texts texts) {
    this.texts = texts;
  }

  /**
   * @param planned whether it has its place in a technician's day
   * @param record what the technician has done about it; null for nothing yet
   */
  public Standing of(boolean planned, @Nullable VisitRecord record) {
    if (record != null && record.finishedAt() != null) {
      VisitResult result = Objects.requireNonNull(record.result());
      String text = texts.code("visit.result", result.code());
      return switch (result) {
        case DONE -> Standing.good(text);
        case PARTLY -> Standing.info(text);
        case NOBODY_THERE, NOT_CARRIED_OUT -> Standing.bad(text);
      };
    }
    if (!planned) {
      return Standing.quiet(texts.of("visit.state.waiting"));
    }
    if (record == null || record.acceptedAt() == null) {
      return Standing.quiet(texts.of("visit.state.planned"));
    }
    if (record.arrivedAt() != null) {
      return Standing.here(texts.of("visit.state.onSite"));
    }
    return record.departedAt() != null
        ? Standing.here(texts.of("visit.state.travelling"))
        : Standing.info(texts.of("visit.state.accepted"));
  }
}
