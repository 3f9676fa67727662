package callout.backoffice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the board shows of an area, in the words of its reader. Times without an offset are on
 * the clock of the area, whatever clock the browser goes by.
 *
 * @param offset of that clock now, such as {@code -08:00}
 * @param undo the visit whose move the reader may undo; null if there is none
 */
record BoardData(
    String area,
    String zone,
    String offset,
    String from,
    int days,
    boolean mayMove,
    List<Technician> technicians,
    List<Stop> stops,
    List<Waiting> waiting,
    @Nullable String undo) {

  record Technician(
      String id, String name, String skills, double lat, double lng, List<Span> shifts) {}

  record Span(String start, String end) {}

  /**
   * A planned visit.
   *
   * @param hours as people read them, {@code promised} too
   * @param travel what the way there takes, in words
   * @param state {@code planned}, {@code accepted}, {@code driving}, {@code onSite} or {@code done}
   * @param version to be sent with a move
   */
  record Stop(
      String visit,
      String caseNumber,
      String title,
      @Nullable String customer,
      String technician,
      String start,
      String end,
      String hours,
      String promisedFrom,
      String promisedTo,
      String promised,
      int travelSeconds,
      String travel,
      String state,
      String stateText,
      double lat,
      double lng,
      String priority,
      long version,
      boolean movable) {}

  /**
   * A visit without a place.
   *
   * @param pressing place in the order of priority; {@code due} for sorting, {@code dueText} to be
   *     read
   * @param reasons why the newest run has left it out; empty if it was not asked about
   */
  record Waiting(
      String visit,
      String caseNumber,
      String title,
      @Nullable String customer,
      int minutes,
      String needs,
      String wish,
      String priority,
      int pressing,
      @Nullable String due,
      @Nullable String dueText,
      boolean late,
      double lat,
      double lng,
      List<String> reasons) {}
}
