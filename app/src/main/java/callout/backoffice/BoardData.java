package callout.backoffice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the board shows of an area, in the words of its reader. Times without an offset are on
 * the clock of the area, whatever clock the browser goes by.
 *
 * @param offset of that clock now, such as {@code -08:00}
 * @param undo the visit whose move the reader may undo; null if there is none
 * @param trouble null while nothing has come between the plan and its days
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
    List<Held> held,
    List<Waiting> waiting,
    @Nullable String undo,
    @Nullable Trouble trouble) {

  /**
   * @param absent on which of the days shown and why, in words; null if on none
   */
  record Technician(
      String id,
      String name,
      String skills,
      double lat,
      double lng,
      List<Span> shifts,
      List<Pause> breaks,
      List<Extra> overtime,
      @Nullable String absent) {}

  record Span(String start, String end) {}

  /** Overtime, and how much of it that is in words. */
  record Extra(String start, String end, String text) {}

  /** A break in words, and whether the visits leave room for it. */
  record Pause(String start, String end, String text, boolean hasRoom) {}

  /** Time that is kept free for a request; {@code text} says until when. */
  record Held(String technician, String start, String end, String text) {}

  /**
   * What has come between the plan and its days.
   *
   * @param sentences one for each, in words
   * @param urgentOnly the plan itself holds: something urgent waits
   * @param from the first day that would be planned again, such as {@code 2026-11-23}
   * @param range the days that would be planned again, in words
   */
  record Trouble(List<String> sentences, boolean urgentOnly, String from, int days, String range) {}

  /**
   * A planned visit.
   *
   * @param hours as people read them, {@code promised} too
   * @param travel what the way there takes, in words
   * @param state {@code planned}, {@code accepted}, {@code driving}, {@code onSite} or {@code done}
   * @param version to be sent with a move
   * @param minutes how long its work takes
   * @param resizable whether that may be changed: also after its technician has accepted it
   * @param pinned whether nobody may move it until somebody unpins it
   */
  record Stop(
      String visit,
      String caseNumber,
      String title,
      @Nullable String customer,
      String technician,
      String start,
      String end,
      int minutes,
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
      boolean pinned,
      boolean movable,
      boolean resizable) {}

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
