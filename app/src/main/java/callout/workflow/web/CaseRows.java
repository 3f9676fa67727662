package callout.workflow.web;

import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.CaseState;
import callout.workflow.display.ServiceNames;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes where cases stand the way lists show it. */
@Component
public class CaseRows {

  private final People people;
  private final SiteZones zones;
  private final Moments moments;
  private final ServiceNames services;
  private final Texts texts;

  CaseRows(People people, SiteZones zones, Moments moments, ServiceNames services, Texts texts) {
    this.people = people;
    this.zones = zones;
    this.moments = moments;
    this.services = services;
    this.texts = texts;
  }

  public List<CaseRow> of(List<CaseState> states) {
    return states.stream().map(this::row).toList();
  }

  private CaseRow row(CaseState state) {
    return new CaseRow(
        state.caseNumber().value(),
        state.customerName(),
        zones.nameOf(state.areaCode()).orElse(null),
        services.in(state.title(), texts.language()),
        Station.lineOf(state),
        standing(state),
        waitsFor(state),
        moments.past(state.since(), zones.of(state.areaCode())));
  }

  Standing standing(CaseState state) {
    if (!state.ended()) {
      return Standing.here(texts.code("phase", state.phase()));
    }
    String outcome = texts.code("outcome", String.valueOf(state.outcome()));
    return Station.endedWell(state) ? Standing.good(outcome) : Standing.bad(outcome);
  }

  @Nullable String waitsFor(CaseState state) {
    return state.ended() ? null : people.waitingFor(state.waitsFor());
  }
}
