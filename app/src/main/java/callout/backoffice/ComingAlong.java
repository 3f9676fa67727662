package callout.backoffice;

import callout.planning.BoardPlan;
import callout.planning.BoardStop;
import callout.planning.BoardTechnician;
import callout.shared.CaseNumber;
import callout.shared.VisitId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who comes along to a stop: whoever has one of the same case that begins at the same moment. */
final class ComingAlong {

  private record Beginning(CaseNumber caseNumber, Instant start) {}

  private ComingAlong() {}

  /** Names of technicians by the visit they come along to; nothing for visits of one person. */
  static Map<VisitId, String> in(BoardPlan plan) {
    Map<String, String> names =
        plan.technicians().stream()
            .collect(Collectors.toMap(BoardTechnician::username, BoardTechnician::name));
    Map<VisitId, String> along = new HashMap<>();
    plan.stops().stream()
        .collect(
            Collectors.groupingBy(stop -> new Beginning(stop.caseNumber(), stop.stop().start())))
        .values()
        .stream()
        .filter(stops -> stops.size() > 1)
        .forEach(
            stops ->
                stops.forEach(one -> along.put(one.stop().visit(), others(one, stops, names))));
    return along;
  }

  private static String others(BoardStop one, List<BoardStop> stops, Map<String, String> names) {
    return stops.stream()
        .filter(stop -> !stop.equals(one))
        .map(stop -> names.getOrDefault(stop.stop().technician(), stop.stop().technician()))
        .collect(Collectors.joining(", "));
  }
}
