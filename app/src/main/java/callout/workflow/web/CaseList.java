package callout.workflow.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page {@code /cases}; {@code nextHref} is null on the last page. */
record CaseList(
    List<CaseRow> rows,
    CaseFilter filter,
    List<String> states,
    List<String> phases,
    @Nullable String nextHref,
    boolean mayEnterRequest,
    boolean mayOrder) {}
