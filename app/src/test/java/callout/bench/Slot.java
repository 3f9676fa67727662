package callout.bench;

import callout.customers.Location;
import java.time.Instant;

/** A visit that fits: what is asked for, where, and who can be there when. */
record Slot(Location location, String serviceType, String technician, Instant start) {}
