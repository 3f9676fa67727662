package callout.cases;

import callout.shared.Language;
import org.jspecify.annotations.Nullable;

/** What it takes to open a case; see {@link CaseFile} for the meaning of its parts. */
public record NewCase(
    String customerNumber,
    String customerName,
    @Nullable String areaCode,
    String title,
    Language language) {}
