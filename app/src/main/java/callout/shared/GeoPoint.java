package callout.shared;

/** A place on the earth (WGS 84), in decimal degrees. */
public record GeoPoint(double latitude, double longitude) {

  private static final double EARTH_RADIUS_METRES = 6_371_008.8;

  public GeoPoint {
    if (!(latitude >= -90 && latitude <= 90)) {
      throw new IllegalArgumentException(
          "Latitude %s is outside -90 to 90 degrees.".formatted(latitude));
    }
    if (!(longitude >= -180 && longitude <= 180)) {
      throw new IllegalArgumentException(
          "Longitude %s is outside -180 to 180 degrees.".formatted(longitude));
    }
  }

  /** Great-circle distance (haversine), in metres. */
  public double distanceMetres(GeoPoint other) {
    double dLat = Math.toRadians(other.latitude - latitude);
    double dLon = Math.toRadians(other.longitude - longitude);
    double h =
        Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
