package callout.workflow.web;

import callout.web.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list.
 *
 * @param caseNumber null for tasks of no case
 * @param subject what it is about; null if its name says it all
 * @param forWhom a role or a person; null if it is the reader's own
 * @param mine whether the reader may do it
 */
public record TaskRow(
    String id,
    String name,
    @Nullable String caseNumber,
    @Nullable String subject,
    Moment since,
    @Nullable String forWhom,
    boolean mine) {}
