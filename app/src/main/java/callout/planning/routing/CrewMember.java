package callout.planning.routing;

import callout.planning.VisitDemand;
import callout.planning.WantedSkill;
import callout.shared.GeoPoint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A technician as routing sees one.
 *
 * @param start where days begin
 * @param end where they end
 * @param levels what they can do, by codes, and how well: 1 to 3
 * @param parts codes of what is always on board
 * @param dayCost seconds on the road that a day of theirs costs more than one of the cheapest
 */
public record CrewMember(
    String username,
    String name,
    String areaCode,
    GeoPoint start,
    GeoPoint end,
    Map<String, Integer> levels,
    Set<String> parts,
    long dayCost) {

  public CrewMember {
    levels = Map.copyOf(levels);
    parts = Set.copyOf(parts);
  }

  public Set<String> skills() {
    return levels.keySet();
  }

  /** Skills that the visit asks for and this technician has not, or not so well; sorted. */
  public List<String> lacking(VisitDemand visit) {
    return visit.skills().stream()
        .filter(skill -> levels.getOrDefault(skill, 0) < visit.needs().level(skill))
        .sorted()
        .toList();
  }

  /** The same, separated by commas, with the level that is asked for. */
  public String lackingInWords(VisitDemand visit) {
    return lacking(visit).stream()
        .map(skill -> new WantedSkill(skill, visit.needs().level(skill)).toString())
        .collect(Collectors.joining(", "));
  }

  /** Parts that the visit asks for and that are not on board; sorted. */
  public List<String> withoutParts(VisitDemand visit) {
    return visit.needs().parts().stream().filter(part -> !parts.contains(part)).sorted().toList();
  }
}
