package callout.fieldwork;

import java.time.Instant;

/** What a technician added to a report that was sent back. */
public record Amendment(String text, String writtenBy, Instant writtenAt) {}
