package callout.planning;

import callout.shared.VisitId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a visit asks for beyond its skills.
 *
 * @param levels how well a skill must be known, 1 to 3; a skill that is not named: 1
 * @param parts codes of what the technician must have on board
 * @param required the only technician who may come; null: whoever can
 * @param preferred technicians whom the customer would rather see; empty: no wish
 * @param excluded technicians who must not come
 * @param together begins at the same moment as that visit, with somebody else; null: on its own
 * @param after begins only when that visit has ended; null: whenever it suits
 */
public record VisitNeeds(
    Map<String, Integer> levels,
    Set<String> parts,
    @Nullable String required,
    Set<String> preferred,
    Set<String> excluded,
    @Nullable VisitId together,
    @Nullable VisitId after) {

  /** Nothing beyond its skills. */
  public static final VisitNeeds NONE =
      new VisitNeeds(Map.of(), Set.of(), null, Set.of(), Set.of(), null, null);

  @SuppressWarnings("ConstantValue") // what was kept earlier may name less
  public VisitNeeds {
    levels = Map.copyOf(Objects.requireNonNullElse(levels, Map.of()));
    parts = Set.copyOf(Objects.requireNonNullElse(parts, Set.of()));
    preferred = Set.copyOf(Objects.requireNonNullElse(preferred, Set.of()));
    excluded = Set.copyOf(Objects.requireNonNullElse(excluded, Set.of()));
  }

  /** How well a skill must be known. */
  public int level(String skill) {
    return levels.getOrDefault(skill, 1);
  }

  /** Whether this technician may come at all, skills aside. */
  public boolean admits(String technician) {
    return !excluded.contains(technician) && (required == null || required.equals(technician));
  }

  /** Whether the customer would rather see somebody else. */
  public boolean wouldRatherNot(String technician) {
    return !preferred.isEmpty() && !preferred.contains(technician);
  }

  public VisitNeeds withPeople(@Nullable String only, Set<String> rather, Set<String> never) {
    return new VisitNeeds(levels, parts, only, rather, never, together, after);
  }

  public VisitNeeds withTogether(@Nullable VisitId other) {
    return new VisitNeeds(levels, parts, required, preferred, excluded, other, after);
  }

  public VisitNeeds withAfter(@Nullable VisitId other) {
    return new VisitNeeds(levels, parts, required, preferred, excluded, together, other);
  }

  public VisitNeeds withParts(Set<String> onBoard) {
    return new VisitNeeds(levels, onBoard, required, preferred, excluded, together, after);
  }

  public VisitNeeds withLevels(Map<String, Integer> known) {
    return new VisitNeeds(known, parts, required, preferred, excluded, together, after);
  }
}
