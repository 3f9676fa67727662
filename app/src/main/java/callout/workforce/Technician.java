package callout.workforce;

import callout.shared.GeoPoint;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who does visits.
 *
 * @param username of the staff account
 * @param home where the day starts and ends, unless {@code day} names other places
 * @param levels what they can do, by codes such as {@code electrical}, and how well: 1 to 3
 * @param day how their days differ from the usual
 */
public record Technician(
    String username,
    String name,
    @Nullable String phone,
    GeoPoint home,
    String areaCode,
    Map<String, Integer> levels,
    Day day) {

  /**
   * How somebody's days differ from the usual.
   *
   * @param start where the day begins; null: at home
   * @param end where it ends; null: at home
   * @param overtime the end place may be reached so long after the shift's end, at a cost
   * @param cost what a day of this technician costs more than one of the cheapest, as time on the
   *     road that would be worth it
   * @param parts codes of what is always on board
   */
  public record Day(
      @Nullable GeoPoint start,
      @Nullable GeoPoint end,
      Duration overtime,
      Duration cost,
      Set<String> parts) {

    public static final Day USUAL = new Day(null, null, Duration.ZERO, Duration.ZERO, Set.of());

    public Day {
      parts = Set.copyOf(parts);
    }
  }

  public Technician {
    levels = Map.copyOf(levels);
  }

  /** Somebody of the usual days, who knows the basics of each skill. */
  public Technician(
      String username,
      String name,
      @Nullable String phone,
      GeoPoint home,
      String areaCode,
      Set<String> skills) {
    this(
        username,
        name,
        phone,
        home,
        areaCode,
        skills.stream().collect(Collectors.toMap(skill -> skill, skill -> 1)),
        Day.USUAL);
  }

  /** Codes such as {@code electrical}, at whatever level. */
  public Set<String> skills() {
    return levels.keySet();
  }
}
