/**
 * Documents of a case: rendered to PDF, stored with their hashes, never changed; and the photos
 * that are handed in for it. The only caller of JasperReports. How hashes are made: {@code
 * app/docs/documents.md}.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package callout.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
