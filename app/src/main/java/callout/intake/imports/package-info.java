/**
 * Files of requests: kept, mapped, and worked off row by row through the same checks as any other
 * request. What a mapping may say: {@code app/docs/imports.md}.
 */
@NamedInterface("imports")
@NullMarked
package callout.intake.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
