package callout.planning;

import java.util.List;

/**
 * The first rule that keeps a visit from a technician.
 *
 * @param technician username
 * @param code {@code skillMissing}, {@code notOnShift}, {@code noRoad}, {@code outsideWindow},
 *     {@code shiftTooShort} or {@code noRoom}; a sentence for each is in {@code messages-planning}
 * @param values of the sentence, after the technician's name: readable, times local to the visit
 */
public record Reason(String technician, String technicianName, String code, List<String> values) {}
