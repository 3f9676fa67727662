package callout.myday;

import callout.workflow.web.ChangeLine;
import callout.workflow.web.Standing;
import callout.workflow.web.TaskRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page {@code /my-day}.
 *
 * @param technician false for somebody who is not set up as one
 * @param tasks what waits beside the visits, such as a report that was sent back
 */
record DayPage(String today, boolean technician, List<TaskRow> tasks, List<Day> days) {

  record Day(String title, List<Stop> visits, List<Cancelled> cancelled) {}

  /** What was taken off this day. */
  record Cancelled(String time, String customer) {}

  /**
   * A stop as its technician sees it.
   *
   * @param next the one to do now
   * @param window arrival as promised to the customer
   * @param mapHref leads to a navigation app
   * @param steps what is still to be done, the next one first; empty if it is not this person's
   * @param mayChange whether a change of the order can be proposed: on site, and not done yet
   * @param changes of the order, as long as the visit is under way
   * @param signed who signed last, and which version; null if nobody has, or it is no matter now
   * @param photos how many were taken on this visit
   */
  record Stop(
      String caseNumber,
      String time,
      @Nullable String window,
      Standing standing,
      boolean next,
      boolean done,
      String customer,
      String service,
      @Nullable String address,
      @Nullable String contact,
      @Nullable String phoneHref,
      String mapHref,
      List<Note> notes,
      String description,
      List<Step> steps,
      boolean mayChange,
      List<ChangeLine> changes,
      @Nullable String signed,
      int photos) {}

  /**
   * A step of a visit.
   *
   * @param href its form
   * @param open whether it is its turn
   * @param waits when it was sent before its turn; null if it was not
   * @param refused why what was sent could not be taken; null if it could
   */
  record Step(
      String name, String href, boolean open, @Nullable String waits, @Nullable String refused) {}

  record Note(String key, String value) {}
}
