/**
 * Tells whether PDFs are untouched documents of an order or a visit report, by what stands in the
 * files. What can be told, and what not: {@code app/docs/documents.md}.
 */
@NamedInterface("verify")
@NullMarked
package callout.documents.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
