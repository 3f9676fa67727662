package callout.portal;

import callout.web.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page of the portal.
 *
 * @param nextHref older requests; null where there are none
 * @param maySubmit whether the person may send a request anywhere
 */
public record RequestList(
    List<Row> rows, RequestFilter filter, @Nullable String nextHref, boolean maySubmit) {

  /**
   * A request in one line.
   *
   * @param place null where nothing but coordinates is known
   * @param appointment when somebody comes; null where nothing is planned
   */
  public record Row(
      String number,
      String service,
      @Nullable String place,
      String description,
      String status,
      @Nullable Moment since,
      @Nullable String appointment,
      boolean ended) {}
}
