package callout.planning;

import callout.planning.routing.CrewMember;
import callout.planning.routing.RouteProblem;
import callout.shared.GeoPoint;
import callout.shared.VisitId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Names the reason behind a reason: whoever can't drive to a visit and home again has no shift long
 * enough for it.
 */
final class NoRoad {

  private static final String SEEN_AS = "shiftTooShort";

  private final Map<VisitId, GeoPoint> places;
  private final Map<String, CrewMember> crew;
  private final TravelTimes travelTimes;

  NoRoad(RouteProblem problem, TravelTimes travelTimes) {
    places =
        problem.visits().stream()
            .collect(Collectors.toMap(VisitDemand::visit, VisitDemand::place, (a, b) -> a));
    crew =
        problem.crew().stream()
            .collect(Collectors.toMap(CrewMember::username, Function.identity(), (a, b) -> a));
    this.travelTimes = travelTimes;
  }

  List<LeftOut> named(List<LeftOut> leftOut) {
    return leftOut.stream().map(this::named).toList();
  }

  private LeftOut named(LeftOut leftOut) {
    return new LeftOut(
        leftOut.visit(),
        leftOut.caseNumber(),
        leftOut.title(),
        leftOut.reasons().stream().map(reason -> named(reason, leftOut.visit())).toList());
  }

  private Reason named(Reason reason, VisitId visit) {
    GeoPoint place = places.get(visit);
    CrewMember member = crew.get(reason.technician());
    if (!reason.code().equals(SEEN_AS) || place == null || member == null) {
      return reason;
    }
    boolean road =
        travelTimes.between(member.home(), place).isPossible()
            && travelTimes.between(place, member.home()).isPossible();
    return road ? reason : new Reason(member.username(), member.name(), "noRoad", List.of());
  }
}
