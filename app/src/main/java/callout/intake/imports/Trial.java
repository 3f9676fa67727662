package callout.intake.imports;

import java.util.List;

/**
 * What a mapping would make of a file.
 *
 * @param rows that were tried
 * @param refused the first of the refused rows
 * @param whole whether these were all rows of the file
 */
public record Trial(
    long rows,
    long accepted,
    long duplicates,
    long refusedRows,
    List<RefusedRow> refused,
    boolean whole) {}
