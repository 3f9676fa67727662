package callout.backoffice;

import callout.planning.Promises;
import callout.planning.VisitDemand;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import callout.web.Moments;
import callout.web.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** When visits that wait are to be made: as was promised, else as is wished for. */
@Component
class WaitingTimes {

  private final Promises promises;
  private final Moments moments;
  private final Texts texts;

  WaitingTimes(Promises promises, Moments moments, Texts texts) {
    this.promises = promises;
    this.moments = moments;
    this.texts = texts;
  }

  /**
   * The words for each of these visits; asks once for all of them.
   *
   * @param between what stands between several windows
   */
  Function<VisitDemand, String> of(List<VisitDemand> visits, String between) {
    Map<VisitId, TimeWindow> promised =
        promises.of(visits.stream().map(VisitDemand::visit).toList());
    return visit -> {
      TimeWindow promise = promised.get(visit.visit());
      return promise == null
          ? wished(visit, between)
          : texts.of("visits.promised", moments.window(promise, visit.zone()));
    };
  }

  private String wished(VisitDemand visit, String between) {
    return visit.windows().isEmpty()
        ? texts.of("visits.anytime")
        : visit.windows().stream()
            .map(window -> moments.window(window, visit.zone()))
            .collect(Collectors.joining(between));
  }
}
