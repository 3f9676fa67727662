package callout.intake;

import callout.cases.CaseFile;
import callout.cases.Cases;
import callout.shared.CaseNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds a reviewer's decision against what it needs. */
@Component
class ReviewCheck {

  private static final int SHORTEST_MINUTES = 5;
  private static final int LONGEST_MINUTES = 24 * 60;
  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_QUESTION = 2000;

  private final Cases cases;

  ReviewCheck(Cases cases) {
    this.cases = cases;
  }

  /**
   * @return the review with its texts trimmed
   * @throws callout.shared.InvalidInput naming each mistake at the field of {@code review-request}
   */
  Review check(Review review, RequestFacts request) {
    var problems = new FieldReader();
    String reason = problems.text("reviewReason", review.reason(), LONGEST_REASON);
    String question = problems.text("question", review.question(), LONGEST_QUESTION);
    if (review.decision() == ReviewDecision.REJECT && reason == null) {
      problems.refuse("reviewReason", "required", "Tell the customer why.");
    }
    if (review.decision() == ReviewDecision.ASK && question == null) {
      problems.refuse("question", "required", "Write what the customer is to answer.");
    }
    if (review.decision() == ReviewDecision.MERGE) {
      mergeTarget(problems, review, request);
    }
    place(problems, review, request);
    Integer minutes = review.durationMinutes();
    if (minutes != null && (minutes < SHORTEST_MINUTES || minutes > LONGEST_MINUTES)) {
      problems.refuse("durationMinutes", "out-of-range", "Between 5 and 1440 minutes.");
    }
    problems.throwIfAny();
    return new Review(
        review.decision(),
        reason,
        question,
        review.mergeInto(),
        review.latitude(),
        review.longitude(),
        minutes);
  }

  private void mergeTarget(FieldReader problems, Review review, RequestFacts request) {
    CaseNumber other = review.mergeInto();
    if (other == null) {
      problems.refuse("mergeInto", "required", "Choose the case in which it goes on.");
      return;
    }
    Optional<CaseFile> target = cases.find(other);
    boolean fits =
        !other.equals(request.caseNumber())
            && target.isPresent()
            && target.get().customerNumber().equals(request.customerNumber());
    if (!fits) {
      problems.refuse("mergeInto", "no-option", "Choose another case of the same customer.");
    }
  }

  private static void place(FieldReader problems, Review review, RequestFacts request) {
    Double latitude = review.latitude();
    Double longitude = review.longitude();
    if ((latitude == null) != (longitude == null)) {
      problems.refuse(
          latitude == null ? "latitude" : "longitude",
          "required",
          "Latitude and longitude go together.");
    }
    if (latitude != null && !(latitude >= -90 && latitude <= 90)) {
      problems.refuse("latitude", "out-of-range", "Between -90 and 90 degrees.");
    }
    if (longitude != null && !(longitude >= -180 && longitude <= 180)) {
      problems.refuse("longitude", "out-of-range", "Between -180 and 180 degrees.");
    }
    if (review.decision() == ReviewDecision.ACCEPT && latitude == null && request.point() == null) {
      problems.refuse(
          "latitude",
          "place-required",
          "The place is not known yet. Enter its coordinates, or reject the request.");
    }
  }
}
