package callout.backoffice;

import callout.planning.RunRequest;
import callout.planning.RunState;
import callout.web.Moments;
import callout.web.StaffPrincipal;
import callout.web.Texts;
import callout.workflow.web.SiteZones;
import callout.workflow.web.Standing;
import org.springframework.stereotype.Component;

/** Says what a planning run is about and how far it is. */
@Component
class RunStandings {

  private final SiteZones zones;
  private final Moments moments;
  private final Texts texts;

  RunStandings(SiteZones zones, Moments moments, Texts texts) {
    this.zones = zones;
    this.moments = moments;
    this.texts = texts;
  }

  Standing of(RunState state) {
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
    return moments.days(request.firstDay(), request.days());
  }

  String area(RunRequest request) {
    return request.areaCode() == null
        ? texts.of("planning.everywhere")
        : zones.nameOf(request.areaCode()).orElse(request.areaCode());
  }

  /** A run over all areas is shown to everybody who plans. */
  static boolean inSight(RunRequest request) {
    return request.areaCode() == null || StaffPrincipal.current().worksIn(request.areaCode());
  }
}
