package callout.portal;

import callout.web.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a customer sees of one request.
 *
 * @param reason why it ended as it did; null if nobody said
 */
public record RequestPage(
    String number,
    String service,
    @Nullable String place,
    String status,
    @Nullable Moment since,
    boolean ended,
    @Nullable String reason,
    List<Task> tasks,
    List<Appointment> appointments,
    List<Change> changes,
    List<Release> releases,
    List<Asked> questions,
    List<Step> timeline,
    List<Fact> facts,
    boolean mayCancel) {

  /**
   * Something the customer is asked to do.
   *
   * @param subject what it is about, where there may be several of the name; null otherwise
   */
  public record Task(String id, String name, @Nullable String subject) {}

  /**
   * Changes of the order that the customer is or was asked to agree to.
   *
   * @param lines what changes, each with its price
   * @param totals what the order comes to, before and after
   * @param standing what became of it
   * @param tone how that is drawn: token, good, bad or plain
   * @param remark the customer's own; null if there is none
   * @param task that waits for the answer; null if none does
   */
  public record Change(
      int number,
      List<String> lines,
      List<Total> totals,
      String reason,
      List<Picture> pictures,
      String standing,
      String tone,
      @Nullable String remark,
      @Nullable String task) {}

  /** One of the order's totals: before, after and the difference. */
  public record Total(String name, String amount) {}

  /** A photo to be looked at. */
  public record Picture(String href, String name) {}

  /** A report, or other files, with the words they were released with. */
  public record Release(
      String title, String message, Moment at, List<File> files, List<File> photos) {}

  /**
   * A file to be downloaded.
   *
   * @param size such as "120 KB"
   */
  public record File(String id, String name, String size) {}

  /**
   * When somebody comes.
   *
   * @param window arrival, in the site's own time, such as "09:00–11:00"
   * @param zone name of that time
   * @param technician the name and nothing else
   * @param state planned, travelling or onSite
   */
  public record Appointment(
      String day, String window, String zone, @Nullable String technician, String state) {}

  /**
   * A question of ours.
   *
   * @param answer null as long as there is none
   */
  public record Asked(String question, @Nullable String answer, Moment at) {}

  /** Something that has happened, in the words of the model. */
  public record Step(String text, Moment at) {}

  /** Something the customer wrote in the request; the key names its label. */
  public record Fact(String key, String value) {}
}
