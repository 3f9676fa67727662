package callout.portal;

import org.jspecify.annotations.Nullable;

/** What a request that is being written says about when and where; all of it may be missing. */
record WrittenSoFar(
    @Nullable String serviceType,
    @Nullable String locationNumber,
    @Nullable String priority,
    @Nullable String windowStart,
    @Nullable String windowEnd,
    @Nullable String slotHold) {}
