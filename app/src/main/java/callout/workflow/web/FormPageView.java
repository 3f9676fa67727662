package callout.workflow.web;

import org.jspecify.annotations.Nullable;

/**
 * A page that shows a form.
 *
 * @param formHref where the form is fetched from and sent to
 * @param actionLabel what the button says
 * @param backHref where the reader came from; {@code backKey} names it
 * @param intro what happens then; null where that is plain
 */
public record FormPageView(
    String name,
    @Nullable String caseNumber,
    @Nullable String subject,
    String formHref,
    String actionLabel,
    String backHref,
    String backKey,
    @Nullable String intro) {}
