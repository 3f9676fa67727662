package callout.models;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** For each decision table, examples that together make every rule decide once. */
final class DecisionExamples {

  /**
   * @param rule id of the rule that must decide
   */
  record Example(String rule, Map<String, Object> inputs, Map<String, Object> outputs) {}

  static final Map<String, List<Example>> BY_TABLE =
      Map.of(
          "request-triage", triage(),
          "service-profile", profile(),
          "confirmation-approval", confirmation(),
          "cancellation", cancellation(),
          "arrival-window", arrivalWindow(),
          "promise-answer", promiseAnswer(),
          "order-approval", orderApproval(),
          "visits-outcome", visitsOutcome());

  private DecisionExamples() {}

  private static List<Example> confirmation() {
    return List.of(
        change("Dropped", "supervisor", "drop", "material", -2, -100),
        change("Less", "nobody", "change", "labour", -0.5, -25),
        change("MorePeople", "supervisor", "people", "", 1, 100),
        change("AnotherVisit", "supervisor", "visit", "", 0, 100),
        change("FeeAdded", "both", "add", "fee", 1, 100),
        change("WorkAdded", "both", "add", "service", 1, 100),
        change("LittleMaterialAdded", "nobody", "add", "material", 5, 100),
        change("AnyOther", "supervisor", "add", "material", 6, 100),
        change("LittleLabourAdded", "nobody", "add", "labour", 1, 100),
        change("MuchLabourAdded", "customer", "add", "labour", 1.5, 100),
        change("LittleMore", "nobody", "change", "labour", 0.25, 25),
        change("MuchMore", "both", "change", "labour", 3, 100.5),
        change("AnyOther", "supervisor", "change", "labour", 1, 100),
        unpriced("LabourWithoutPrice", "both", "labour"),
        unpriced("WithoutPrice", "supervisor", "material"),
        change("Costly", "both", "add", "material", 1, 100, 1000.01, true),
        change("LittleMaterialAdded", "nobody", "add", "material", 1, 100, 1000, true));
  }

  private static Example change(
      String rule, String who, String kind, String line, double added, double percent) {
    return change(rule, who, kind, line, added, percent, added * 100, true);
  }

  private static Example unpriced(String rule, String who, String line) {
    return change(rule, who, "add", line, 1, 100, 0, false);
  }

  private static Example change(
      String rule,
      String who,
      String kind,
      String line,
      double added,
      double percent,
      double value,
      boolean priced) {
    return new Example(
        "Rule_" + rule,
        Map.of(
            "changeKind", kind,
            "lineKind", line,
            "addedQuantity", added,
            "increasePercent", percent,
            "valueIncrease", value,
            "priced", priced),
        Map.of("who", who));
  }

  private static List<Example> orderApproval() {
    return List.of(
        approval("Prepayment", "supervisor", 20, "repair", "prepayment", false),
        approval("ContractWork", "nobody", 500, "repair", "contract", false),
        approval("ContractOrder", "agent", 500, "repair", "contract", true),
        approval("ContractOrder", "agent", 2000, "repair", "contract", false),
        approval("AnyOther", "supervisor", 2000.01, "repair", "contract", true),
        approval("SiteVisit", "nobody", 50, "site-visit", "standard", false),
        approval("AnyOther", "supervisor", 50, "site-visit", "standard", true),
        approval("AnyOther", "supervisor", 50.01, "site-visit", "standard", false));
  }

  private static Example approval(
      String rule,
      String approver,
      double value,
      String serviceType,
      String terms,
      boolean preparedByHand) {
    return new Example(
        "Rule_" + rule,
        Map.of(
            "value", value,
            "serviceType", serviceType,
            "terms", terms,
            "preparedByHand", preparedByHand),
        Map.of("approver", approver));
  }

  private static List<Example> arrivalWindow() {
    return List.of(
        arriving("Urgent", 60, 30, "urgent", true, 0),
        arriving("WindowNamed", 30, 30, "normal", true, 30),
        arriving("FarAhead", 60, 60, "normal", false, 15),
        arriving("AnyOther", 30, 30, "normal", false, 14));
  }

  private static Example arriving(
      String rule, int before, int after, String priority, boolean windowNamed, int daysAhead) {
    return new Example(
        "Rule_" + rule,
        Map.of("priority", priority, "windowNamed", windowNamed, "daysAhead", daysAhead),
        Map.of("minutesBefore", before, "minutesAfter", after));
  }

  private static List<Example> visitsOutcome() {
    return List.of(
        visited("Left", "partly", true, true, true),
        visited("Done", "done", false, true, true),
        visited("NobodyMet", "nobodyThere", false, false, true),
        visited("AnyOther", "notCarriedOut", false, false, false));
  }

  private static Example visited(
      String rule, String outcome, boolean partly, boolean done, boolean nobodyThere) {
    return new Example(
        "Rule_" + rule,
        Map.of("partly", partly, "done", done, "nobodyThere", nobodyThere),
        Map.of("outcome", outcome));
  }

  private static List<Example> promiseAnswer() {
    return List.of(
        answering("DaysAhead", 1440, 48),
        answering("NextDay", 240, 47),
        answering("NextDay", 240, 24),
        answering("SameDay", 60, 23),
        answering("SameDay", 60, 4),
        answering("AnyOther", 15, 3));
  }

  private static Example answering(String rule, int minutes, int hoursLeft) {
    return new Example(
        "Rule_" + rule, Map.of("hoursLeft", hoursLeft), Map.of("minutesToAnswer", minutes));
  }

  private static List<Example> cancellation() {
    return List.of(
        cancelling("CustomerTechnicianTravels", "refuse", "tooLate", "travel", "customer"),
        cancelling("CustomerWorkBegun", "refuse", "tooLate", "work", "customer"),
        cancelling("WorkEnded", "refuse", "workEnded", "report", "staff"),
        cancelling("TechnicianTravels", "allow", "technicianTurnsBack", "travel", "staff"),
        cancelling("WorkBegun", "allow", "technicianStops", "work", "staff"),
        cancelling("Planned", "allow", "stopFreed", "planning", "customer"),
        cancelling("AnyOther", "allow", "nothingPlanned", "review", "customer"));
  }

  private static Example cancelling(
      String rule, String answer, String consequence, String phase, String askedBy) {
    return new Example(
        "Rule_" + rule,
        Map.of("phase", phase, "askedBy", askedBy),
        Map.of("answer", answer, "consequence", consequence));
  }

  private static List<Example> triage() {
    return List.of(
        triage("ServiceNotOffered", "reject", "serviceNotOffered", Map.of("eligible", false)),
        triage("OutsideArea", "reject", "outsideArea", Map.of("distanceToAreaKm", 80.5)),
        triage("NotCleared", "review", "notCleared", Map.of("distanceToAreaKm", 80)),
        triage("PlaceUnclear", "review", "placeUnclear", Map.of("placeKnown", false)),
        triage("NoTechnician", "review", "noTechnician", Map.of("skillAvailable", false)),
        triage("PartMissing", "review", "partMissing", Map.of("partAvailable", false)),
        triage("Urgent", "review", "urgent", Map.of("priority", "urgent")),
        triage("OrderedByStaff", "accept", "orderedByStaff", Map.of("channel", "order")),
        triage("EnteredByStaff", "accept", "enteredByStaff", Map.of("channel", "staff")),
        triage("MadeByPlan", "accept", "enteredByStaff", Map.of("channel", "plan")),
        triage("RoutineMaintenance", "accept", "routineWork", Map.of("serviceType", "maintenance")),
        triage("RoutineInspection", "accept", "routineWork", Map.of("serviceType", "inspection")),
        triage("NotCleared", "review", "notCleared", Map.of()),
        // an earlier rule stands before a later one
        triage("Urgent", "review", "urgent", Map.of("priority", "urgent", "channel", "staff")),
        triage(
            "OutsideArea",
            "reject",
            "outsideArea",
            Map.of("distanceToAreaKm", 4000, "channel", "staff")));
  }

  /** A request that nothing speaks against and no rule clears, but for what differs. */
  private static Example triage(
      String rule, String lane, String reason, Map<String, Object> difference) {
    Map<String, Object> inputs =
        new TreeMap<>(
            Map.of(
                "eligible",
                true,
                "placeKnown",
                true,
                "distanceToAreaKm",
                12.5,
                "skillAvailable",
                true,
                "partAvailable",
                true,
                "channel",
                "api",
                "priority",
                "normal",
                "serviceType",
                "repair"));
    inputs.putAll(difference);
    String eligibility = lane.equals("reject") ? "notEligible" : "eligible";
    return new Example(
        "Rule_" + rule, inputs, Map.of("eligibility", eligibility, "lane", lane, "reason", reason));
  }

  private static List<Example> profile() {
    return Stream.of(
            profile("Repair", "repair", "electrical", 90, 8, 24, 72, 168),
            profile("Maintenance", "maintenance", "hvac", 60, 24, 72, 240, 480),
            profile("Inspection", "inspection", "general", 45, 24, 72, 240, 480),
            profile("SiteVisit", "site-visit", "general", 30, 24, 72, 168, 336),
            profile("Pickup", "pickup", "hauling", 30, 24, 48, 120, 240),
            profile("Support", "support", "general", 30, 8, 24, 72, 168),
            Stream.of(
                profile("AnyOther", "unheard-of", "urgent", "normal", "general", 60, 120),
                profile("RepairNormal", "repair", "unheard-of", "normal", "electrical", 90, 72)))
        .flatMap(examples -> examples)
        .toList();
  }

  private static Stream<Example> profile(
      String rule, String type, String skill, int minutes, int urgent, int high, int any, int low) {
    return Stream.of(
        profile(rule + "Urgent", type, "urgent", "urgent", skill, minutes, urgent),
        profile(rule + "High", type, "high", "high", skill, minutes, high),
        profile(rule + "Normal", type, "normal", "normal", skill, minutes, any),
        profile(rule + "Low", type, "low", "low", skill, minutes, low));
  }

  private static Example profile(
      String rule,
      String type,
      String wish,
      String priority,
      String skill,
      int minutes,
      int dueHours) {
    return new Example(
        "Rule_" + rule,
        Map.of("serviceType", type, "requestedPriority", wish),
        Map.of(
            "priority",
            priority,
            "skill",
            skill,
            "durationMinutes",
            minutes,
            "dueHours",
            dueHours));
  }
}
