package callout.planning;

import callout.shared.CaseNumber;
import callout.shared.GeoPoint;
import callout.shared.OrderId;
import callout.shared.Priority;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A visit that somebody has to make.
 *
 * @param areaCode only technicians of this area are planned for it
 * @param zone the site's time zone, in which people read its times
 * @param work time on site, without travel
 * @param skills codes the technician must have, all of them
 * @param windows the work begins inside one of them; none: at any time
 * @param dueBy the work should be done by then; null: no such promise
 * @param title what people call it, such as "Repair, 12 Palm Ave"
 * @param purpose what a further visit of an order is for, also one for what was left or was
 *     re-opened; empty where one more person is needed, null for the visit that carries the order
 *     out
 * @param needs what it asks for beyond its skills
 */
public record VisitDemand(
    VisitId visit,
    CaseNumber caseNumber,
    OrderId order,
    String areaCode,
    ZoneId zone,
    GeoPoint place,
    Duration work,
    Set<String> skills,
    List<TimeWindow> windows,
    Priority priority,
    @Nullable Instant dueBy,
    String title,
    @Nullable String purpose,
    VisitNeeds needs) {

  public VisitDemand {
    if (work.isNegative() || work.isZero()) {
      throw new IllegalArgumentException(
          "Visit %s takes %s; work must take some time.".formatted(visit, work));
    }
    skills = Set.copyOf(skills);
    windows = List.copyOf(windows);
  }

  /** The same visit, to be made at any time. */
  public VisitDemand withoutWindows() {
    return withWindows(List.of());
  }

  /** The same visit, begun inside one of these windows. */
  public VisitDemand withWindows(List<TimeWindow> others) {
    return new VisitDemand(
        visit,
        caseNumber,
        order,
        areaCode,
        zone,
        place,
        work,
        skills,
        others,
        priority,
        dueBy,
        title,
        purpose,
        needs);
  }

  /** The same visit, taking longer or less long. */
  public VisitDemand withWork(Duration other) {
    return new VisitDemand(
        visit,
        caseNumber,
        order,
        areaCode,
        zone,
        place,
        other,
        skills,
        windows,
        priority,
        dueBy,
        title,
        purpose,
        needs);
  }

  /** The same visit for somebody who lacks these skills, or does not know them so well. */
  public VisitDemand withoutSkills(Collection<String> waived) {
    return new VisitDemand(
        visit,
        caseNumber,
        order,
        areaCode,
        zone,
        place,
        work,
        skills.stream().filter(skill -> !waived.contains(skill)).collect(Collectors.toSet()),
        windows,
        priority,
        dueBy,
        title,
        purpose,
        needs);
  }

  /** The same visit, asking for something else beyond its skills. */
  public VisitDemand withNeeds(VisitNeeds others) {
    return new VisitDemand(
        visit,
        caseNumber,
        order,
        areaCode,
        zone,
        place,
        work,
        skills,
        windows,
        priority,
        dueBy,
        title,
        purpose,
        others);
  }
}
