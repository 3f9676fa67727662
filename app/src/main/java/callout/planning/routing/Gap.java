package callout.planning.routing;

import callout.shared.GeoPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Free time in a technician's day, between two places they must be at: home, or stops that stay
 * where they are.
 *
 * @param opens they can leave {@code from}
 * @param closes they must be at {@code to}
 */
public record Gap(GeoPoint from, Instant opens, GeoPoint to, Instant closes) {

  /**
   * @param fixed the shift's fixed stops in order
   * @return in order; without those that have passed or have no time in them
   */
  public static List<Gap> of(WorkShift shift, CrewMember member, List<FixedStop> fixed) {
    List<Gap> gaps = new ArrayList<>();
    GeoPoint from = member.start();
    Instant opens = later(shift.window().start(), shift.notBefore());
    for (FixedStop stop : fixed) {
      add(gaps, new Gap(from, opens, stop.place(), stop.start()));
      from = stop.place();
      opens = later(stop.end(), opens);
    }
    add(gaps, new Gap(from, opens, member.end(), shift.latestEnd()));
    return gaps;
  }

  private static void add(List<Gap> gaps, Gap gap) {
    if (gap.opens.isBefore(gap.closes)) {
      gaps.add(gap);
    }
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
