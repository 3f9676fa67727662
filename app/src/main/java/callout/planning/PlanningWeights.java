package callout.planning;

import java.util.stream.IntStream;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What counts how much once nothing is impossible and as much as possible is planned ({@code
 * callout.planning.weights.*}), all in seconds on the road that it would be worth.
 *
 * @param overdueMinute work that ends so much after it is due; of a visit of high priority 5 times,
 *     of an urgent one 30 times as much
 * @param overtimeMinute of a technician, beyond the shift
 * @param unevenMinute of work in a shift, ways not counted, beyond its fair share: the part of all
 *     work there is that its length is of all shifts of the day; 0: nobody minds
 * @param laterDay a visit that waits, for each day it is planned after the first one of the run
 * @param notPreferred a visit by somebody else than the customer would rather see
 * @param changed a planned visit given to another technician or another shift
 */
public record PlanningWeights(
    @DefaultValue("1") int overdueMinute,
    @DefaultValue("60") int overtimeMinute,
    @DefaultValue("5") int unevenMinute,
    @DefaultValue("300") int laterDay,
    @DefaultValue("1200") int notPreferred,
    @DefaultValue("1800") int changed) {

  /** As they are where nothing is configured. */
  public static final PlanningWeights USUAL = new PlanningWeights(1, 60, 5, 300, 1200, 1800);

  public PlanningWeights {
    if (IntStream.of(overdueMinute, overtimeMinute, unevenMinute, laterDay, notPreferred, changed)
        .anyMatch(weight -> weight < 0)) {
      throw new IllegalArgumentException("No weight of callout.planning.weights may be below 0.");
    }
  }
}
