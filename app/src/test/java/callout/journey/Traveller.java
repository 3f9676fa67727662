package callout.journey;

import callout.shared.CaseNumber;

/** A row that has become a case. */
record Traveller(Plan plan, String requestId, CaseNumber caseNumber) {

  Course course() {
    return plan.course();
  }

  @Override
  public String toString() {
    return "%s (%s)".formatted(plan, caseNumber);
  }
}
