package callout.planning;

import callout.shared.VisitId;
import java.util.List;
import java.util.Map;

/**
 * The plan of an area for some days.
 *
 * @param technicians by name
 * @param stops by start; of these technicians
 * @param held times of these technicians that are kept free for requests, by start
 * @param waiting the area's visits without a place, the most pressing first
 * @param leftOut why the newest solved run has left a visit out
 * @param disturbances what has come between the plan and the day, for which one might plan again
 */
public record BoardPlan(
    List<BoardTechnician> technicians,
    List<BoardStop> stops,
    List<HeldSlot> held,
    List<VisitDemand> waiting,
    Map<VisitId, LeftOut> leftOut,
    List<Disturbance> disturbances) {}
