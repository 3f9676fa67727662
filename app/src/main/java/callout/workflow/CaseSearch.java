package callout.workflow;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to list.
 *
 * @param text part of a case number, customer or title; null for all
 * @param phase one phase; null for all
 * @param open true for open cases only, false for ended ones only, null for both
 * @param areas areas of the viewer; empty for all
 * @param participant only cases this member of staff has joined; null for all
 * @param before page key: {@code openedAt} of the last row seen; null for the first page
 * @param beforeNumber page key: case number of the last row seen
 * @param limit most rows
 */
public record CaseSearch(
    @Nullable String text,
    @Nullable String phase,
    @Nullable Boolean open,
    Set<String> areas,
    @Nullable String participant,
    @Nullable Instant before,
    @Nullable String beforeNumber,
    int limit) {}
