package callout.journey;

import java.util.List;

/** How a request's journey is to end, and what its requester hears on the way. */
enum Ending {
  REFUSED(null, null, List.of()),
  REJECTED_BY_RULE(
      "rejectedByRule", "EndEvent_RejectedByRule", List.of("request-received", "request-rejected")),
  REJECTED_AT_REVIEW(
      "rejectedAtReview",
      "EndEvent_RejectedAtReview",
      List.of("request-received", "request-rejected")),
  REJECTED_AT_APPROVAL(
      "rejectedAtApproval",
      "EndEvent_RejectedAtApproval",
      List.of("request-received", "request-accepted", "request-rejected")),
  NOT_CARRIED_OUT(
      "notCarriedOut",
      "EndEvent_NotCarriedOut",
      List.of("request-received", "request-accepted", "visit-planned", "case-closed")),
  AS_SPECIFIED(
      "closedAsSpecified",
      "EndEvent_ClosedAsSpecified",
      List.of(
          "request-received",
          "request-accepted",
          "visit-planned",
          "case-closed",
          "report-released"));

  private final String code;
  private final String element;
  private final List<String> notices;

  Ending(String code, String element, List<String> notices) {
    this.code = code;
    this.element = element;
    this.notices = notices;
  }

  /** As the API tells it. */
  String code() {
    return code;
  }

  /** The end event of processes/service-request.bpmn. */
  String element() {
    return element;
  }

  List<String> notices() {
    return notices;
  }

  boolean isApproved() {
    return this == NOT_CARRIED_OUT || this == AS_SPECIFIED;
  }
}
