package callout.orders;

import callout.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What it takes to draft an order. */
public record OrderDraft(
    CaseNumber caseNumber,
    String title,
    String description,
    List<OrderLine> lines,
    WorkNeeds needs,
    @Nullable Instant dueAt) {}
