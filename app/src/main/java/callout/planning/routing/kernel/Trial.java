package callout.planning.routing.kernel;

import java.util.List;

/**
 * One way in which a job fits into a plan as it stands. Costs and times in the instance's units. On
 * a route with a break there may be two at one place: with the break before the job and after it.
 *
 * @param members where each member of the crew goes; one for most jobs
 * @param addedCost of ways, routes taken into use, lateness and overtime, if work begins as early
 *     as it can
 * @param earliestStart of work, and
 * @param latestStart of it, such that all that is planned still keeps every hard rule; a job with
 *     several windows may have to begin at other times in between
 */
public record Trial(List<Member> members, long addedCost, long earliestStart, long latestStart) {

  /**
   * @param route by its number
   * @param position among the jobs that are on the route already, from 0 for the first
   */
  public record Member(int route, int position) {}
}
