package callout;

import callout.planning.TechnicianOption;
import callout.planning.Visits;
import callout.shared.VisitId;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A place for a waiting visit beside all that other tests have planned.
 *
 * @param values of the form by which it is given to the technician
 */
public record Soonest(String technician, Map<String, Object> values) {

  /** Whoever can begin first, as soon as he or she can. */
  public static Soonest of(Visits visits, VisitId visit) {
    return of(visits, visit, option -> true);
  }

  /** This technician, as soon as he or she can. */
  public static Soonest of(Visits visits, VisitId visit, String technician) {
    return of(visits, visit, option -> option.technician().equals(technician));
  }

  private static Soonest of(Visits visits, VisitId visit, Predicate<TechnicianOption> choice) {
    TechnicianOption first =
        visits.technicianOptions(visit).stream()
            .filter(choice)
            .filter(option -> option.earliestStart() != null)
            .findFirst()
            .orElseThrow(() -> new AssertionError("Nobody can make visit " + visit));
    return new Soonest(
        first.technician(),
        Map.of("technician", first.technician(), "startAt", String.valueOf(first.earliestStart())));
  }
}
