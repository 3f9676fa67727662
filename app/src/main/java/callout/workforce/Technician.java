package callout.workforce;

import callout.shared.GeoPoint;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who does visits.
 *
 * @param username of the staff account
 * @param home where the day starts and ends
 * @param skills codes such as {@code electrical}
 */
public record Technician(
    String username,
    String name,
    @Nullable String phone,
    GeoPoint home,
    String areaCode,
    Set<String> skills) {

  public Technician {
    skills = Set.copyOf(skills);
  }
}
