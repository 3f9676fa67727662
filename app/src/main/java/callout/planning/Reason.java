package callout.planning;

import java.util.List;

/**
 * The first rule that keeps a visit from a technician.
 *
 * @param technician username
 * @param code {@code notWanted}, {@code skillMissing}, {@code partsMissing}, {@code notOnShift},
 *     {@code noRoad}, {@code outsideWindow}, {@code shiftTooShort}, {@code noRoom}, {@code
 *     noCommonTime} or {@code otherFirst}; a sentence for each is in {@code messages-planning}
 * @param values of the sentence, after the technician's name: readable, times local to the visit
 */
public record Reason(String technician, String technicianName, String code, List<String> values) {}
