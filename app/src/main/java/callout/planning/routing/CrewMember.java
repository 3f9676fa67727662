package callout.planning.routing;

import callout.shared.GeoPoint;
import java.util.Set;

/** A technician as routing sees one; days start and end at home. */
public record CrewMember(
    String username, String name, String areaCode, GeoPoint home, Set<String> skills) {}
