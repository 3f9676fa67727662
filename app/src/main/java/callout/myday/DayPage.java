package callout.myday;

import callout.workflow.web.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page {@code /my-day}; {@code technician} is false for somebody who is not set up as one. */
record DayPage(String today, boolean technician, List<Day> days) {

  record Day(String title, List<Stop> visits) {}

  /**
   * A stop as its technician sees it.
   *
   * @param next the one to do now
   * @param window arrival as promised to the customer
   * @param mapHref leads to a navigation app
   * @param taskName the next step; null if there is none to take
   * @param mayChange whether a change of the order can be proposed: on site, and not done yet
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
      @Nullable String taskId,
      @Nullable String taskName,
      boolean mayChange,
      int photos) {}

  record Note(String key, String value) {}
}
