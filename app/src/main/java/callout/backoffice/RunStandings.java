package callout.backoffice;

import callout.planning.RunRequest;
import callout.planning.RunState;
import callout.web.StaffPrincipal;
import callout.web.Texts;
import callout.workflow.web.RunWords;
import callout.workflow.web.Standing;
import org.springframework.stereotype.Component;

/** Says what a planning run is about and how far it is. */
@Component
class RunStandings {

  private final RunWords words;
  private final Texts texts;

  RunStandings(RunWords words, Texts texts) {
    this.words = words;
    this.texts = texts;
  }

  /**
   * @param published visits it has put on routes, moved, or handed on without a place
   */
  Standing of(RunState state, int published) {
    if (state == RunState.PUBLISHED && published == 0) {
      return Standing.bad(texts.of("run.state.nothingPublished"));
    }
    String text = texts.of("run.state." + state.code());
    return switch (state) {
      case OPENED, COLLECTED, SOLVING -> Standing.info(text);
      case SOLVED -> Standing.here(text);
      case PUBLISHED -> Standing.good(text);
      case FAILED -> Standing.bad(text);
      case DISCARDED -> Standing.quiet(text);
    };
  }

  String days(RunRequest request) {
    return words.days(request);
  }

  String area(RunRequest request) {
    return words.area(request);
  }

  /** A run over all areas is shown to everybody who plans. */
  static boolean inSight(RunRequest request) {
    return request.areaCode() == null || StaffPrincipal.current().worksIn(request.areaCode());
  }
}
