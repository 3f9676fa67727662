package callout.planning.roads;

import com.graphhopper.json.Statement;
import com.graphhopper.util.CustomModel;
import java.util.Locale;

/**
 * What technicians drive: where it may go, and how fast. The way that is looked for is the quickest
 * one: a model with preferences would make a search answer something else than its time.
 */
public enum Vehicle {
  CAR("car_access, car_average_speed") {
    @Override
    CustomModel model() {
      return quickest()
          .addToPriority(Statement.If("!car_access", Statement.Op.MULTIPLY, "0"))
          .addToSpeed(Statement.If("true", Statement.Op.LIMIT, "car_average_speed"));
    }
  },

  /** Up to 3 m wide, 4 m high and 18 t heavy. */
  TRUCK("car_access, car_average_speed, hgv, max_width, max_height, max_weight") {
    @Override
    CustomModel model() {
      return quickest()
          .addToPriority(
              Statement.If(
                  "hgv == NO || !car_access && hgv != DELIVERY && hgv != DESTINATION",
                  Statement.Op.MULTIPLY,
                  "0"))
          .addToPriority(
              Statement.If(
                  "max_width < 3 || max_height < 4 || max_weight < 18", Statement.Op.MULTIPLY, "0"))
          .addToSpeed(Statement.If("true", Statement.Op.LIMIT, "car_average_speed * 0.9"))
          .addToSpeed(Statement.If("true", Statement.Op.LIMIT, "95"));
    }
  };

  private final String encodedValues;

  Vehicle(String encodedValues) {
    this.encodedValues = encodedValues;
  }

  abstract CustomModel model();

  String encodedValues() {
    return encodedValues;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static CustomModel quickest() {
    return new CustomModel().setDistanceInfluence(0.0);
  }
}
