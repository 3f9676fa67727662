package callout.planning;

import callout.shared.RunId;
import java.util.UUID;

/** The right to solve a run, held by one attempt at a time; a newer one makes it worthless. */
record Claim(RunId run, UUID token) {}
