package callout.bench.routing;

/** What a benchmark's routes are judged by, and how long a way is for it. */
enum Objective {
  /** Vehicles first, then distance; ways are Euclidean. */
  VEHICLES,
  /** Distance alone; each way is cut to one decimal, as in the DIMACS challenge of 2021. */
  DISTANCE;

  /** The first nine digits of a way, kept as a whole number, or its tenths. */
  double unitsPerLength() {
    return this == VEHICLES ? 1e6 : 10;
  }

  /** Length of the way in whole units, not below the length that is judged. */
  long units(double dx, double dy) {
    double units = Math.hypot(dx, dy) * unitsPerLength();
    return (long) (this == VEHICLES ? Math.ceil(units) : Math.floor(units + 1e-9));
  }
}
