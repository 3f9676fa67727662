package callout.backoffice;

import callout.planning.Reason;
import java.util.Comparator;
import java.util.List;

/**
 * Why a visit is left out, those first that came nearest to making it: that the able have no room
 * says more than who else is not able.
 */
final class NearestReasons {

  /** From far to near: what is not named here is a matter of time, and nearer than all of these. */
  private static final List<String> FAR =
      List.of("notWanted", "skillMissing", "partsMissing", "noRoad", "notOnShift");

  private NearestReasons() {}

  /** Those that are equally near stay in their order. */
  static List<Reason> of(List<Reason> reasons) {
    return reasons.stream()
        .sorted(Comparator.comparing(NearestReasons::nearness).reversed())
        .toList();
  }

  private static int nearness(Reason reason) {
    int far = FAR.indexOf(reason.code());
    return far < 0 ? FAR.size() : far;
  }
}
