package callout.workflow.web;

import callout.web.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of one case; {@code prices} says whether the reader sees prices. */
record CasePage(
    String number,
    String subject,
    String service,
    boolean mayList,
    boolean prices,
    Standing standing,
    @Nullable String waitsFor,
    Moment since,
    List<Station> track,
    List<Instance> instances,
    List<TaskRow> tasks,
    List<Failure> failures,
    List<Fact> facts,
    List<VisitLine> visits,
    List<OrderLines> orders,
    List<SignatureLine> signatures,
    PhotoGrid photos,
    List<DocumentLine> documents,
    List<Person> people,
    List<MilestoneLine> milestones,
    List<ReceiptLines> receipts,
    List<NoticeLines> notices,
    Dealings dealings,
    CommentCard comments,
    Actions actions,
    List<BillingLine> billing) {

  /** The tasks of the case that the reader may do. */
  public List<TaskRow> myTasks() {
    return tasks.stream().filter(TaskRow::mine).toList();
  }

  /** What integrations were told to bill. */
  record BillingLine(String what, String amount, Moment at) {}

  /** What the reader may do with the order of the case beside its tasks. */
  record Actions(boolean mayEndWork, boolean mayReopen, boolean mayFollowUp) {}

  /** A process of the case, with its diagram; {@code shown} first. */
  record Instance(String id, String href, String title, boolean shown) {}

  /**
   * A step that failed and waits for somebody to look after it.
   *
   * @param retry what to ask for to have it tried again; null if the reader may not
   */
  record Failure(String text, @Nullable String retry) {}

  /** Something known about the request; {@code wide} if it needs a whole line. */
  record Fact(String key, String value, boolean wide) {}

  /**
   * {@code together} says with whom it begins, empty on its own; {@code notes} what was reported
   * about it, and who declined it.
   */
  record VisitLine(
      String when, @Nullable String who, String together, Standing standing, List<String> notes) {}

  record OrderLines(
      String number, Standing standing, List<String> lines, @Nullable String reason) {}

  record DocumentLine(
      String id, String title, int version, String size, String contentHash, Moment at) {}

  /** {@code addHref} leads whoever may add to it to where that is done. */
  record PhotoGrid(List<PhotoLine> photos, @Nullable String addHref) {}

  record Person(String name, String role) {}

  /**
   * {@code waiting} for what has not happened yet; {@code customerLabel} if customers see it;
   * {@code note} is what whoever decided has said.
   */
  record MilestoneLine(
      String text,
      boolean waiting,
      @Nullable String customerLabel,
      @Nullable String who,
      @Nullable String note,
      Moment at) {}

  record Pair(String name, String value) {}

  record ReceiptLines(
      String name,
      String result,
      Moment at,
      List<Pair> inputs,
      List<Pair> outputs,
      List<String> rules,
      String table,
      int version,
      String hash) {}

  record NoticeLines(String subject, Standing standing, Moment at, String recipient, String text) {}
}
