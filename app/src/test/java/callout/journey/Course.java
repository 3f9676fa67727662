package callout.journey;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What becomes of a request, and what is sent about it on the way. */
enum Course {
  AS_SPECIFIED(4, "ClosedAsSpecified", "received accepted planned closed released"),
  ASSIGNED_BY_HAND(1, "ClosedAsSpecified", "received accepted planned closed released"),
  DECLINED_ONCE(1, "ClosedAsSpecified", "received accepted planned planned closed released"),
  PARTLY_DONE(1, "ClosedAsSpecified", "received accepted planned planned closed released"),
  QUESTION_ANSWERED(1, "ClosedAsSpecified", "received asked accepted planned closed released"),
  CONFIRMED_ONCE(2, "ClosedAsConfirmed", "received accepted planned closed released"),
  CONFIRMED_TWICE(2, "ClosedAsConfirmed", "received accepted planned closed released"),
  NOT_CARRIED_OUT(1, "NotCarriedOut", "received accepted planned closed"),
  REJECTED_BY_RULE(1, "RejectedByRule", "received rejected"),
  REJECTED_AT_REVIEW(1, "RejectedAtReview", "received rejected"),
  REJECTED_AT_APPROVAL(1, "RejectedAtApproval", "received accepted rejected"),
  QUESTION_EXPIRED(1, "Expired", "received asked reminder expired"),
  MERGED(1, "Merged", "received merged"),
  CANCELLED_BEFORE_PLANNING(1, "Cancelled", "received cancelled"),
  CANCELLED_AFTER_PLANNING(1, "Cancelled", "received accepted planned freed cancelled");

  private final int share;
  private final String end;
  private final String notices;

  Course(int share, String end, String notices) {
    this.share = share;
    this.end = end;
    this.notices = notices;
  }

  /** Each course as often as it comes among this many requests, the courses taking turns. */
  static List<Course> shares(int requests) {
    List<Course> once =
        Arrays.stream(values()).flatMap(c -> Stream.generate(() -> c).limit(c.share)).toList();
    if (requests % once.size() != 0) {
      throw new IllegalArgumentException(
          "%d requests cannot be shared out by %d.".formatted(requests, once.size()));
    }
    return Stream.generate(() -> once).limit(requests / once.size()).flatMap(List::stream).toList();
  }

  /** As the API tells it. */
  String code() {
    return Character.toLowerCase(end.charAt(0)) + end.substring(1);
  }

  /** The end events of processes/service-request.bpmn that are passed. */
  List<String> ends() {
    return this == QUESTION_EXPIRED
        ? List.of("EndEvent_CustomerReminded", "EndEvent_" + end)
        : List.of("EndEvent_" + end);
  }

  /** Templates of the notices, in order, but for those of changes. */
  List<String> notices() {
    return Arrays.stream(notices.split(" ")).map(Course::template).toList();
  }

  private static String template(String word) {
    return switch (word) {
      case "asked", "reminder" -> "question-" + word;
      case "planned" -> "visit-planned";
      case "freed" -> "visit-cancelled"; // to the technician
      case "closed", "cancelled" -> "case-" + word;
      case "released" -> "report-released";
      default -> "request-" + word;
    };
  }

  /** Only an agent's review leads there. */
  boolean needsReview() {
    return this == REJECTED_AT_REVIEW
        || this == QUESTION_ANSWERED
        || this == QUESTION_EXPIRED
        || this == MERGED;
  }

  /** A technician goes there and the work is reported, done or not. */
  boolean isReported() {
    return isDone() || this == NOT_CARRIED_OUT;
  }

  boolean isDone() {
    return end.startsWith("ClosedAs");
  }

  /** A technician gets the visit. */
  boolean isPlanned() {
    return isReported() || this == CANCELLED_AFTER_PLANNING;
  }
}
