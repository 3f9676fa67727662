package callout.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a customer sees: a title, a message and the files that go with them. */
public record Released(
    UUID id, String title, String message, Instant releasedAt, List<ReleasedItem> items) {}
