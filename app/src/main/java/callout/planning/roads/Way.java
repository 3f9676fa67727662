package callout.planning.roads;

/** What is driven from one place on the roads to another. */
record Way(long millis, double metres) {}
