package callout.workflow.web;

import callout.fieldwork.VisitRecord;
import callout.web.Texts;
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
      return Boolean.TRUE.equals(record.workDone())
          ? Standing.good(texts.of("visit.state.finished"))
          : Standing.bad(texts.of("visit.state.notDone"));
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
