package callout.cases;

import callout.shared.Role;
import java.time.Instant;

/** Somebody of the staff who has joined a case. */
public record Participant(String username, Role role, Instant joinedAt) {}
