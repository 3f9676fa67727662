package callout.workflow.web;

import callout.web.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param area name of the area its place lies in; null while that is not known
 * @param waitsFor whom it waits for, in words; null once it has ended
 */
public record CaseRow(
    String number,
    String subject,
    @Nullable String area,
    String service,
    List<Station> track,
    Standing standing,
    @Nullable String waitsFor,
    Moment since) {}
