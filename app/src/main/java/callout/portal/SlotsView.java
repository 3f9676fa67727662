package callout.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "When should we come?" on the page of a new request.
 *
 * @param href where the page asks and answers
 * @param known whether service and place are known, so that times can be offered
 * @param note key of a sentence about what has just happened; null for none
 * @param zone name of the time in which the times offered are told; null if none are
 * @param answered whether the person has just pressed something here
 */
public record SlotsView(
    String href,
    boolean known,
    @Nullable Held held,
    @Nullable String note,
    @Nullable String zone,
    boolean answered,
    List<Day> soon,
    List<Day> later) {

  /**
   * A time that is kept free.
   *
   * @param secondsLeft until the page should look again
   */
  public record Held(
      String id, String day, String window, String until, String zone, long secondsLeft) {}

  /** A day with its times, earliest first. */
  public record Day(String name, List<Time> times) {}

  /**
   * @param values what choosing it sends, as JSON
   */
  public record Time(String window, String values) {}
}
