package callout.workflow.web;

import callout.web.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A photo as pages show it.
 *
 * @param name such as "Photo 2 of Sun, Nov 22, 14:05"
 * @param caption the technician's words
 */
public record PhotoLine(String id, String name, @Nullable String caption, String who, Moment at) {}
